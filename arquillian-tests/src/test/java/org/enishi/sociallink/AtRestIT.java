package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.enishi.harness.Fixture;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.Sandbox;
import org.enishi.harness.ServerLog;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Where a network's token lies, and where it doesn't. How it begins is known from the requests that arrived at the
 * network: enough to be found by, wherever it stood.
 */
@Tag("LI-02")
class AtRestIT extends SocialTest {

    private NetworkUser seller;

    @BeforeEach
    void authenticate() {
        seller = seller().authenticated("linkedin", "suzuki").authenticated("facebook", "suzuki");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void noTableHoldsATokenAsItIs(String network) {
        assertThat(Fixture.tablesHolding(token(network))).isEmpty();
    }

    /** The search above finds what is there. */
    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void whoseAccountItIsStandsInTheDatabase(String network) {
        token(network);
        assertThat(Fixture.tablesHolding("ken.suzuki@enishi-trading.example")).contains("network_account");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void theLogHoldsNoToken(String network) {
        assertThat(ServerLog.entries(token(network))).isEmpty();
    }

    @ParameterizedTest
    @Tag("LI-12")
    @Tag("AC-24")
    @ValueSource(strings = {"linkedin", "facebook"})
    void theAuditLogTellsOfAnAccountAndOfATie(String network) {
        var record = tied(seller.program(), network);
        seller.program().delete(profiles(record) + "/" + network).expect(204);
        String person = network.equals("linkedin") ? TARO_ON_LINKEDIN : TARO_ON_FACEBOOK;
        String subject = "LEAD:" + record.id() + " " + network + ":" + person;
        assertThat(Fixture.audited(seller.user()))
                .anyMatch(line -> line.startsWith("network.authenticated " + network + " account:"))
                .containsSubsequence("social.associated " + subject, "social.disassociated " + subject);
    }

    @ParameterizedTest
    @Tag("LI-12")
    @ValueSource(strings = {"linkedin"})
    void theAuditLogTellsOfAChangedTie(String network) {
        var record = tied(seller.program(), network);
        String other =
                Sandbox.person("tanaka-taro-kyoto").get(network).get("id").asText();
        seller.program()
                .post(profiles(record) + "/" + network, Map.of("profileId", other))
                .expect(201);
        assertThat(Fixture.audited(seller.user()))
                .contains("social.changed LEAD:" + record.id() + " " + network + ":" + other);
    }

    /** How the token begins that the network was last called with. */
    private String token(String network) {
        seller.program()
                .get(profiles(tied(seller.program(), network)) + "/" + network + "/posts")
                .expect(200);
        return Sandbox.tokenSeen(network);
    }
}
