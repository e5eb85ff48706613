package org.enishi.access.gateway;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Stream;

/** What a provider publishes about itself: its addresses and keys. Read when first needed, and anew every hour. */
final class ProviderMetadata {

    private static final Duration FRESH = Duration.ofHours(1);
    private static final int KEYS_LIMIT = 200_000;
    private static final int SKEW_SECONDS = 60;

    private final ProviderSettings settings;
    private final Clock clock;
    private final int timeout;

    private record Known(OIDCProviderMetadata metadata, JWKSource<SecurityContext> keys, Instant until) {}

    private volatile Known known;

    ProviderMetadata(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
        this.timeout = (int) settings.timeout().toMillis();
    }

    OIDCProviderMetadata get() throws IOException, GeneralException {
        return known().metadata();
    }

    /**
     * Checks signature, issuer, audience, nonce and time of an ID token. Only signatures by a published key count:
     * neither none, nor one made with the client secret.
     */
    IDTokenValidator validator() throws IOException, GeneralException {
        Known now = known();
        Set<JWSAlgorithm> algorithms = new HashSet<>(JWSAlgorithm.Family.RSA);
        algorithms.addAll(JWSAlgorithm.Family.EC);
        if (now.metadata().getIDTokenJWSAlgs() != null) {
            algorithms.retainAll(now.metadata().getIDTokenJWSAlgs());
        }
        var validator = new IDTokenValidator(
                new Issuer(settings.issuer()),
                new ClientID(settings.clientId()),
                new JWSVerificationKeySelector<>(algorithms, now.keys()),
                null);
        validator.setMaxClockSkew(SKEW_SECONDS);
        return validator;
    }

    private Known known() throws IOException, GeneralException {
        Known last = known;
        Instant now = clock.instant();
        if (last != null && now.isBefore(last.until())) {
            return last;
        }
        // refuses metadata of another issuer than the one that is configured
        var metadata = OIDCProviderMetadata.resolve(new Issuer(settings.issuer()), timeout, timeout);
        requireSafe(metadata);
        var keys = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), new DefaultResourceRetriever(timeout, timeout, KEYS_LIMIT))
                // no threads of its own: keys are fetched by whoever needs them
                .refreshAheadCache(false)
                .build();
        Known fresh = new Known(metadata, keys, now.plus(FRESH));
        known = fresh;
        return fresh;
    }

    private static void requireSafe(OIDCProviderMetadata metadata) throws GeneralException {
        boolean safe = Stream.of(
                                metadata.getAuthorizationEndpointURI(),
                                metadata.getTokenEndpointURI(),
                                metadata.getJWKSetURI())
                        .allMatch(ProviderSettings::isSafe)
                && isSafeOrNone(metadata.getUserInfoEndpointURI());
        if (!safe) {
            throw new GeneralException("an address is missing, or without TLS");
        }
    }

    private static boolean isSafeOrNone(URI address) {
        return address == null || ProviderSettings.isSafe(address);
    }
}
