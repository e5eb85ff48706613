package org.enishi.access.boundary;

import org.enishi.platform.boundary.BusinessException;

/** Somebody was not let in by an identity provider, or by Enishi although the provider knows them (AC-20). */
public class SignInRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Cause {
        /** They said no at the provider, or it did. */
        CANCELLED,
        /** The way back took too long, was gone twice, or did not begin in this browser. */
        EXPIRED,
        /** The provider does not answer, or with an error. */
        UNREACHABLE,
        /** What the provider answered can't be trusted: signature, issuer, audience, nonce or time is wrong. */
        UNTRUSTED,
        /** The provider does not vouch for their e-mail address, which is all that they could be known by. */
        UNVERIFIED,
        /** No active user has the address. Nobody is made a user by signing in. */
        UNKNOWN,
        /** The user of this address is already known at this provider, by another account. */
        OTHER_ACCOUNT
    }

    private final Cause reason;

    public SignInRefused(Cause reason) {
        super("access.provider.refused." + reason.name());
        this.reason = reason;
    }

    public Cause reason() {
        return reason;
    }
}
