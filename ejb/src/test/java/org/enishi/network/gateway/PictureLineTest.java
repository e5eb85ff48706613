package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.entity.Network;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("QU-17")
class PictureLineTest {

    private final NetworkSettings settings = new NetworkSettings(
            Network.FACEBOOK,
            new MapConfig(Map.of("enishi.network.facebook.picture-hosts", "fbcdn.net, 127.0.0.1:8090")));

    @ParameterizedTest
    @ValueSource(strings = {"https://fbcdn.net/a", "https://scontent.xx.fbcdn.net/a?b", "http://127.0.0.1:8090/m.png"})
    void picturesLieWithTheHostsNamed(String address) {
        assertThat(PictureLine.address(address).filter(settings::isPictureHost)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evilfbcdn.net/a",
                "https://fbcdn.net.evil.example/a",
                "https://fbcdn.net@evil.example/a",
                "https://evil.example@fbcdn.net/a",
                "http://127.0.0.1:8091/a",
                "http://127.0.0.1/a",
                "http://169.254.169.254/latest/meta-data",
                "file:///etc/passwd",
                "//fbcdn.net/a",
                "not an address",
                ""
            })
    void nowhereElse(String address) {
        assertThat(PictureLine.address(address).filter(settings::isPictureHost)).isEmpty();
    }

    @Test
    void onlyPicturesArePassedOnWhateverTheyAreCalled() {
        assertThat(PictureLine.type(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10}))
                .contains("image/png");
        assertThat(PictureLine.type(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0}))
                .contains("image/jpeg");
        assertThat(PictureLine.type("RIFF....WEBPVP8 ".getBytes(StandardCharsets.US_ASCII)))
                .contains("image/webp");
        assertThat(PictureLine.type("<svg onload='x'>".getBytes(StandardCharsets.US_ASCII)))
                .isEmpty();
        assertThat(PictureLine.type(new byte[0])).isEmpty();
    }

    /** Settings from a map. */
    record MapConfig(Map<String, String> values) implements Config {

        @Override
        public <T> T getValue(String name, Class<T> type) {
            return getOptionalValue(name, type).orElseThrow();
        }

        @Override
        public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
            return Optional.ofNullable(values.get(name)).map(type::cast);
        }

        @Override
        public org.eclipse.microprofile.config.ConfigValue getConfigValue(String name) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Iterable<String> getPropertyNames() {
            return values.keySet();
        }

        @Override
        public Iterable<org.eclipse.microprofile.config.spi.ConfigSource> getConfigSources() {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> Optional<org.eclipse.microprofile.config.spi.Converter<T>> getConverter(Class<T> type) {
            throw new UnsupportedOperationException();
        }

        @Override
        public <T> T unwrap(Class<T> type) {
            throw new UnsupportedOperationException();
        }
    }
}
