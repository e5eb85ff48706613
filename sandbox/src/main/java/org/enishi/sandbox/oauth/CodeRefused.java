package org.enishi.sandbox.oauth;

/** Why an authorization code was not taken. */
public final class CodeRefused extends Exception {

    public enum Reason {
        UNKNOWN,
        USED,
        EXPIRED,
        REDIRECT_URI,
        VERIFIER
    }

    private final transient Reason reason;

    CodeRefused(Reason reason) {
        super(reason.name());
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
