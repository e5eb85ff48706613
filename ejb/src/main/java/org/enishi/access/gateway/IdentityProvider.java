package org.enishi.access.gateway;

import java.net.URI;
import java.time.Instant;
import org.enishi.access.boundary.SignInAttempt;
import org.enishi.access.boundary.SignInRefused;

/** Somebody outside who tells who a person is. */
public interface IdentityProvider {

    String key();

    String name();

    String issuer();

    SignInAttempt newAttempt(Instant now);

    /**
     * Where a browser has to go for an attempt.
     *
     * @throws SignInRefused if the provider can't be reached
     */
    URI address(SignInAttempt attempt);

    /**
     * Who stands behind a code.
     *
     * @throws SignInRefused if the provider can't be reached or its word not be trusted
     */
    VerifiedIdentity identity(SignInAttempt attempt, String code);
}
