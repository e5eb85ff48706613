package org.enishi.network.boundary;

/**
 * What came of a consent.
 *
 * @param returnTo the page of ours that the user came from
 * @param authenticatedAs who the account belongs to, if it went well
 * @param problem why it didn't, if the network or the exchange failed
 */
public record Authentication(Outcome outcome, String returnTo, String authenticatedAs, Problem problem) {

    /** How it went. */
    public enum Outcome {
        AUTHENTICATED,
        /** The user said no there; nothing is stored. */
        REFUSED,
        FAILED
    }
}
