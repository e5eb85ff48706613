package org.enishi.sociallink.boundary;

import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Network;

/**
 * A network's icon beside a record.
 *
 * @param state how things stand for the viewer
 * @param tied whether the record is tied to a profile there, whatever the viewer's own account
 * @param account the state of the viewer's account, which says why it needs them
 */
public record SocialIcon(Network network, State state, boolean tied, AccountState account) {

    /** How a network stands for a viewer. */
    public enum State {
        NOT_CONFIGURED,
        NOT_AUTHENTICATED,
        /** The account expired, was revoked, or wants something of the user. */
        NEEDS_ME,
        AUTHENTICATED
    }
}
