package org.enishi.sandbox.identity;

/** What can be wrong with what an identity provider answers; chosen on its page, for one sign-in. */
public enum TokenFault {
    NONE,
    WRONG_NONCE,
    UNVERIFIED_EMAIL,
    NO_EMAIL,
    EXPIRED,
    /** Ended half a minute ago: clocks differ so much. */
    CLOCK_BEHIND,
    OTHER_AUDIENCE,
    OTHER_ISSUER,
    /** The same address, but another account. */
    OTHER_SUBJECT,
    ALG_NONE,
    /** Signed with the client's secret. */
    ALG_HMAC,
    /** Signed with a key that was never published. */
    FOREIGN_KEY,
    /** The token address answers 503. */
    DOWN
}
