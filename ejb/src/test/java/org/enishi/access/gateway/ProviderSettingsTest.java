package org.enishi.access.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Proxy;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AC-20")
class ProviderSettingsTest {

    private final Map<String, Object> made = new HashMap<>(Map.of(
            "enishi.base-url", "https://enishi.company.example/",
            "enishi.oidc.google.issuer", "https://accounts.example",
            "enishi.oidc.google.client-id", "enishi"));

    @Test
    void issuerAndClientAreEnough() {
        var settings = ProviderSettings.of(config(), "google");
        assertThat(settings.name()).isEqualTo("google");
        assertThat(settings.scopes()).containsExactly("openid", "email");
        assertThat(settings.timeout()).isEqualTo(Duration.ofSeconds(5));
        assertThat(settings.vouchedFor()).isFalse();
        assertThat(settings.callback())
                .isEqualTo(URI.create("https://enishi.company.example/signin/provider/google/callback"));
    }

    @ParameterizedTest
    @Tag("QU-03")
    @ValueSource(strings = {"enishi.oidc.google.issuer", "enishi.oidc.google.client-id", "enishi.base-url"})
    void whatLacksIsNamed(String setting) {
        made.remove(setting);
        assertThatThrownBy(() -> ProviderSettings.of(config(), "google")).hasMessageContaining(setting + " is missing");
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(strings = {"http://id.company.example", "ftp://id.company.example", "javascript:alert(1)"})
    void nothingIsSentWhereItCanBeReadOnTheWay(String issuer) {
        made.put("enishi.oidc.google.issuer", issuer);
        assertThatThrownBy(() -> ProviderSettings.of(config(), "google")).hasMessageContaining("https://");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8090/idp", "http://127.0.0.1/idp", "http://[::1]/idp"})
    void onThisMachineItNeedsNoTls(String issuer) {
        assertThat(ProviderSettings.isSafe(URI.create(issuer))).isTrue();
    }

    /** Settings as they are made above. */
    private Config config() {
        return (Config) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Config.class}, (p, method, args) -> {
                    if (method.getName().equals("getOptionalValue")) {
                        return Optional.ofNullable(made.get((String) args[0]));
                    }
                    throw new UnsupportedOperationException(method.getName());
                });
    }
}
