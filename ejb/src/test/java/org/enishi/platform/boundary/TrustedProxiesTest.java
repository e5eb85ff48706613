package org.enishi.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AC-17")
class TrustedProxiesTest {

    private final TrustedProxies proxies = TrustedProxies.of("10.1.0.0/16, 192.0.2.7, fd00::/8");

    @Test
    void aStrangerIsNotBelieved() {
        assertThat(proxies.client("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @CsvSource({
        "10.1.2.3, 198.51.100.1, 198.51.100.1",
        "192.0.2.7, 198.51.100.1:4711, 198.51.100.1",
        "fd00::1, [2001:db8::5]:443, 2001:db8::5",
        "10.2.0.1, 198.51.100.1, 10.2.0.1",
        "10.1.2.3, 127.1.1, 10.1.2.3",
        "10.1.2.3, evil.example, 10.1.2.3",
        "10.1.2.3, '', 10.1.2.3"
    })
    void aTrustedProxyIsBelievedIfItNamesAnAddress(String remote, String header, String client) {
        assertThat(proxies.client(remote, List.of(header))).isEqualTo(client);
    }

    @Test
    void whatTheVisitorHasMadeUpBeforeTheProxyCountsForNothing() {
        assertThat(proxies.client("10.1.2.3", List.of("1.1.1.1, 198.51.100.1"))).isEqualTo("198.51.100.1");
    }

    @Test
    void severalTrustedProxiesInARowAreSkipped() {
        assertThat(proxies.client("10.1.2.3", List.of("198.51.100.1", "10.1.9.9")))
                .isEqualTo("198.51.100.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example", "10.1.0.0/33", "10.1.0.0/x", "10.1.0.300"})
    void aListWithSomethingElseIsRefused(String list) {
        assertThatThrownBy(() -> TrustedProxies.of(list)).isInstanceOf(IllegalArgumentException.class);
    }
}
