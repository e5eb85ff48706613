package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {

    private static final Set<String> INTRANET = Set.of("http://127.0.0.1:8090/mastodon", "https://social.intra");

    @ParameterizedTest
    @CsvSource({
        "example.social, https://example.social",
        "Example.Social, https://example.social",
        "https://example.social, https://example.social",
        "https://example.social/, https://example.social",
        "https://example.social/@me/123, https://example.social",
        "@me@example.social, https://example.social",
        "me@example.social, https://example.social",
        "社会.example, https://xn--fiqx05am13c.example"
    })
    void aServerIsNamedInManyWays(String named, String address) {
        Optional<ServerAddress> found = ServerAddress.of(named, INTRANET);
        assertThat(found.map(ServerAddress::value).map(v -> v.replaceFirst("xn--[a-z0-9]+", "xn--")))
                .contains(address.replaceFirst("xn--[a-z0-9]+", "xn--"));
        assertThat(found).hasValueSatisfying(a -> assertThat(a.isPrivate()).isFalse());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "localhost",
                "intranet",
                "http://example.social",
                "ftp://example.social",
                "https://example.social:8443",
                "example.social:22",
                "127.0.0.1",
                "https://127.0.0.1",
                "https://[::1]",
                "2130706433",
                "0x7f.1",
                "127.1",
                "https://good.example@evil.example",
                "https://user:secret@example.social",
                "exa mple.social",
                "example.social?x=1",
                "-bad.example",
                "javascript:alert(1)",
                "http://127.0.0.1:8090/other"
            })
    void whatIsNoPublicServerIsNotTaken(String named) {
        assertThat(ServerAddress.of(named, INTRANET)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://127.0.0.1:8090/mastodon, http://127.0.0.1:8090/mastodon",
        "http://127.0.0.1:8090/mastodon/, http://127.0.0.1:8090/mastodon",
        "127.0.0.1:8090, http://127.0.0.1:8090/mastodon",
        "social.intra, https://social.intra"
    })
    void theOperatorsOwnServersMayBeAnywhere(String named, String address) {
        assertThat(ServerAddress.of(named, INTRANET)).contains(new ServerAddress(address, true));
    }

    @Test
    void whatWasReadIsReadTheSameAgain() {
        String once =
                ServerAddress.of("@me@Example.Social", INTRANET).orElseThrow().value();
        assertThat(ServerAddress.of(once, INTRANET)).contains(new ServerAddress(once, false));
    }
}
