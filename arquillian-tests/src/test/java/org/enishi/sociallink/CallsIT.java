package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How calls of networks went, as whoever watches over the operation reads it. */
@Tag("QU-04")
class CallsIT extends SocialTest {

    private static final String NAME = "enishi_network_calls_total";

    private NetworkUser seller;

    @BeforeEach
    void authenticate() {
        seller = seller().authenticated("linkedin", "suzuki").authenticated("facebook", "suzuki");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void aCallThatWentWellIsCounted(String network) {
        var record = tied(seller.program(), network);
        double before = count(network, "ok");
        seller.program().get(profiles(record) + "/" + network + "/posts").expect(200);
        assertThat(count(network, "ok")).isGreaterThan(before);
    }

    @Test
    void aCallThatFailedIsCountedAsWhatItWas() {
        var record = tied(seller.program(), "facebook");
        double before = count("facebook", "limit_reached");
        Sandbox.fault("facebook", "RATE_LIMITED", Map.of());
        seller.program().get(profiles(record) + "/facebook/posts").expect(429);
        assertThat(count("facebook", "limit_reached")).isGreaterThan(before);
    }

    @Test
    void nobodyIsNamed() {
        seller.program().get(profiles(tied(seller.program(), "linkedin")) + "/linkedin/posts");
        assertThat(lines())
                .isNotEmpty()
                .allSatisfy(
                        line -> assertThat(line.replaceAll("mp_scope=\"[a-z]+\"", ""))
                                .matches(
                                        NAME
                                                + "\\{(,?(network=\"(linkedin|facebook|x|mastodon)\"|outcome=\"[a-z_]+\"))+,?\\} [0-9.E]+"));
    }

    private static double count(String network, String outcome) {
        return lines().stream()
                .filter(l -> l.contains("network=\"" + network + "\"") && l.contains("outcome=\"" + outcome + "\""))
                .mapToDouble(l -> Double.parseDouble(l.substring(l.lastIndexOf(' ') + 1)))
                .sum();
    }

    private static List<String> lines() {
        return anonymous()
                .get("/metrics")
                .expect(200)
                .body()
                .lines()
                .filter(l -> l.startsWith(NAME))
                .toList();
    }
}
