package org.enishi.sandbox.oauth;

/** What ended a token before its time. */
public enum Revocation {
    /** The member removed the application. */
    REMOVED,
    /** The member changed the password. */
    PASSWORD_CHANGED,
    /** The network wants the member to sign in there and answer something. */
    CHECKPOINT
}
