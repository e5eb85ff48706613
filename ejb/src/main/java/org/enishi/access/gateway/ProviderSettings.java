package org.enishi.access.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.enishi.platform.boundary.NeededSetting;

/** What the operator has set of one provider. */
record ProviderSettings(
        String key,
        String name,
        String issuer,
        String clientId,
        String clientSecret,
        List<String> scopes,
        boolean vouchedFor,
        SecondStep secondStep,
        Duration timeout,
        URI callback) {

    /**
     * What tells that somebody has passed a second step at the provider, besides its own word for it (RFC 8176).
     *
     * @param always the operator vouches for it
     * @param classes the authentication contexts ({@code acr}) that mean it; they are asked for
     */
    record SecondStep(boolean always, List<String> classes) {}

    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalStateException in words for the operator, if a setting lacks or can't be */
    static ProviderSettings of(Config config, String key) {
        String prefix = "enishi.oidc." + key + ".";
        String issuer = needed(config, prefix + "issuer");
        if (!isSafe(URI.create(issuer))) {
            throw new IllegalStateException(prefix + "issuer must begin with https://");
        }
        return new ProviderSettings(
                key,
                config.getOptionalValue(prefix + "name", String.class).orElse(key),
                issuer,
                needed(config, prefix + "client-id"),
                config.getOptionalValue(prefix + "client-secret", String.class).orElse(null),
                List.of(config.getOptionalValue(prefix + "scopes", String.class)
                        .orElse("openid email")
                        .split(" +")),
                config.getOptionalValue(prefix + "emails-verified", Boolean.class)
                        .orElse(false),
                new SecondStep(
                        config.getOptionalValue(prefix + "second-step-done", Boolean.class)
                                .orElse(false),
                        config.getOptionalValue(prefix + "second-step-acr", String.class).stream()
                                .flatMap(classes -> Stream.of(classes.strip().split(" +")))
                                .toList()),
                config.getOptionalValue("enishi.oidc.timeout", Duration.class).orElse(Duration.ofSeconds(5)),
                URI.create(needed(config, "enishi.base-url").replaceAll("/+$", "") + "/signin/provider/" + key
                        + "/callback"));
    }

    /** Whether what is sent there can't be read on the way: with TLS, or on this machine. */
    static boolean isSafe(URI address) {
        return address != null
                && address.getHost() != null
                && ("https".equals(address.getScheme())
                        || "http".equals(address.getScheme()) && HERE.contains(address.getHost()));
    }

    private static String needed(Config config, String name) {
        return config.getOptionalValue(name, String.class)
                .orElseThrow(() -> new IllegalStateException(NeededSetting.missing(name, "enishi.oidc.providers")));
    }
}
