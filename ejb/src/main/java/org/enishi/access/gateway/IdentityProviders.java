package org.enishi.access.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;

/** The providers that the operator has configured, in their order. */
@ApplicationScoped
public class IdentityProviders {

    @Inject
    private Config config;

    @Inject
    private Clock clock;

    private volatile List<IdentityProvider> all;

    /** @throws IllegalStateException in words for the operator, if one is configured wrongly */
    public List<IdentityProvider> all() {
        if (all == null) {
            all = read();
        }
        return all;
    }

    public Optional<IdentityProvider> find(String key) {
        return all().stream().filter(p -> p.key().equals(key)).findFirst();
    }

    private List<IdentityProvider> read() {
        return config.getOptionalValue("enishi.oidc.providers", String.class).stream()
                .flatMap(keys -> Arrays.stream(keys.split("[, ]+")))
                .filter(key -> !key.isBlank())
                .map(this::provider)
                .toList();
    }

    private IdentityProvider provider(String key) {
        if (!key.matches("[a-z0-9]+")) {
            throw new IllegalStateException(
                    "enishi.oidc.providers: " + key + " may have small letters and digits only");
        }
        return new OidcProvider(ProviderSettings.of(config, key), clock);
    }
}
