package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.enishi.access.boundary.SignInRefused.Cause;
import org.enishi.access.control.IdentityTx;
import org.enishi.access.gateway.IdentityProvider;
import org.enishi.access.gateway.IdentityProviders;
import org.enishi.access.gateway.VerifiedIdentity;
import org.enishi.platform.boundary.NotFound;

/**
 * Signing in by an identity provider with OpenID Connect (AC-20): the authorization code flow with PKCE, state and
 * nonce. Needs no permission. Nothing here waits for the provider inside a transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ProviderSignIn {

    private static final Duration PATIENCE = Duration.ofMinutes(15);

    /** A provider as the sign-in page offers it. */
    public record Provider(String key, String name) {}

    /** Where to send the browser, and what to keep until it comes back. */
    public record Begun(URI address, SignInAttempt attempt) {}

    /**
     * What the browser brings back.
     *
     * @param issuer who says so, where the provider tells (RFC 9207); else null
     * @param code for an ID token; null if the provider refused
     */
    public record Return(String state, String issuer, String code) {}

    /**
     * Who has come back.
     *
     * @param secondStepDone whether they have passed a second step at the provider, so that ours is not asked for
     */
    public record Entered(Actor actor, boolean secondStepDone) {}

    @Inject
    private IdentityProviders providers;

    @Inject
    private IdentityTx identities;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** The providers that are configured, in the order in which the operator names them. */
    public List<Provider> providers() {
        return providers.all().stream()
                .map(p -> new Provider(p.key(), p.name()))
                .toList();
    }

    /**
     * Begins.
     *
     * @throws NotFound if there is no such provider
     * @throws SignInRefused if it can't be reached
     */
    public Begun begin(String key) {
        IdentityProvider provider = provider(key);
        var attempt = provider.newAttempt(clock.instant());
        return new Begun(provider.address(attempt), attempt);
    }

    /**
     * Ends what was begun.
     *
     * @param attempt what this browser began; null if it began nothing
     * @return the user whom the provider knows; whether they have a second step before them is {@link TwoFactor}'s matter
     * @throws NotFound if there is no such provider
     * @throws SignInRefused if nobody is signed in, with the reason
     */
    public Entered complete(String key, SignInAttempt attempt, Return back) {
        IdentityProvider provider = provider(key);
        try {
            if (attempt == null
                    || !attempt.provider().equals(key)
                    || !attempt.state().equals(back.state())
                    || clock.instant().isAfter(attempt.begunAt().plus(PATIENCE))) {
                throw new SignInRefused(Cause.EXPIRED);
            }
            if (back.issuer() != null && !back.issuer().equals(provider.issuer())) {
                throw new SignInRefused(Cause.UNTRUSTED);
            }
            if (back.code() == null) {
                throw new SignInRefused(Cause.CANCELLED);
            }
            VerifiedIdentity identity = provider.identity(attempt, back.code());
            return new Entered(identities.enter(identity), identity.secondStepDone());
        } catch (SignInRefused e) {
            audit.recordApart(null, "signin.failed", "provider:" + key + " " + e.reason());
            throw e;
        }
    }

    private IdentityProvider provider(String key) {
        return providers.find(key).orElseThrow(() -> new NotFound("access.error.noProvider"));
    }
}
