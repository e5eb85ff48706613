package org.enishi.access.gateway;

/**
 * Who somebody is by the word of a provider, which has been checked.
 *
 * @param email an address that the provider vouches for; null if it vouches for none
 * @param secondStepDone whether they have passed a second step there
 */
public record VerifiedIdentity(String issuer, String subject, String email, boolean secondStepDone) {}
