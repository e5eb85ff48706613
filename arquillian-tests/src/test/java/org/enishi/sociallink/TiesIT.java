package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aContact;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.NewRecord.anAccount;
import static org.enishi.harness.Rest.encoded;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LI-24")
class TiesIT extends SocialTest {

    private final NetworkUser seller = seller();
    private Rest program;

    @BeforeEach
    void authenticate() {
        program = seller.authenticated("linkedin", "suzuki")
                .authenticated("facebook", "suzuki")
                .program();
    }

    @ParameterizedTest
    @Tag("LI-06")
    @CsvSource({"linkedin, Taro, Tanaka", "linkedin, Tanaka, Taro", "facebook, 田中, 太郎", "facebook, 太郎, 田中"})
    void peopleAreFoundByTheirNameInEitherOrder(String network, String last, String first) {
        var lead = aLead().with("lastName", last).with("firstName", first).savedBy(program);
        assertThat(candidates(lead, network, "").findValuesAsText("id"))
                .contains(network.equals("linkedin") ? TARO_ON_LINKEDIN : TARO_ON_FACEBOOK);
    }

    @Test
    @Tag("LI-06")
    void aCandidateIsShownWithPictureHeadlineAndPlace() {
        var lead = aLead().with("lastName", "Tanaka").with("firstName", "Taro").savedBy(program);
        JsonNode taro = null;
        for (JsonNode candidate : candidates(lead, "linkedin", "")) {
            taro = candidate.get("id").asText().equals(TARO_ON_LINKEDIN) ? candidate : taro;
        }
        assertThat(List.of(
                        taro.get("headline").asText(),
                        taro.path("picture").asText(),
                        taro.path("place").asText()))
                .noneMatch(String::isBlank);
    }

    @ParameterizedTest
    @Tag("LI-07")
    @ValueSource(strings = {"linkedin", "facebook"})
    void theNameSearchedCanBeChanged(String network) {
        var lead = aLead().savedBy(program);
        String name = network.equals("linkedin") ? "Taro Tanaka" : "田中 太郎";
        assertThat(candidates(lead, network, "?query=" + encoded(name)).findValuesAsText("id"))
                .contains(network.equals("linkedin") ? TARO_ON_LINKEDIN : TARO_ON_FACEBOOK);
    }

    @Test
    @Tag("LI-07")
    void theCompanyNarrowsTheSearch() {
        var lead = aLead().savedBy(program);
        var found =
                candidates(lead, "linkedin", "?query=" + encoded("Tanaka Taro") + "&company=" + encoded("みなと精機株式会社"));
        assertThat(found.findValuesAsText("id")).containsExactly(TARO_ON_LINKEDIN);
    }

    @ParameterizedTest
    @Tag("LI-07")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aRecordIsTiedToACandidate(String network) {
        var record = tied(program, network);
        assertThat(program.get(profiles(record) + "/" + network)
                        .json()
                        .get("remoteId")
                        .asText())
                .isEqualTo(network.equals("linkedin") ? TARO_ON_LINKEDIN : TARO_ON_FACEBOOK);
    }

    @ParameterizedTest
    @Tag("LI-07")
    @CsvSource({
        "linkedin, https://www.linkedin.com/in/taro-tanaka-minato",
        "linkedin, https://jp.linkedin.com/in/taro-tanaka-minato/",
        "facebook, https://www.facebook.com/taro.tanaka.minato"
    })
    void thePastedAddressOfAProfileWillDo(String network, String address) {
        var record = taro(program);
        var tie = program.post(profiles(record) + "/" + network, Map.of("url", address))
                .expect(201)
                .json()
                .get("tie");
        assertThat(tie.get("remoteId").asText())
                .isEqualTo(network.equals("linkedin") ? TARO_ON_LINKEDIN : TARO_ON_FACEBOOK);
    }

    @ParameterizedTest
    @Tag("LI-07")
    @Tag("QU-17")
    @ValueSource(strings = {"https://evil.example/in/taro-tanaka-minato", "http://127.0.0.1/", "file:///etc/passwd"})
    void anAddressElsewhereIsNoProfile(String address) {
        var record = taro(program);
        assertThat(program.post(profiles(record) + "/linkedin", Map.of("url", address))
                        .expect(422)
                        .body())
                .contains("network.problem.ADDRESS");
    }

    @Test
    @Tag("LI-07")
    @Tag("LI-09")
    void aTieCanBeChangedAndThereIsOnePerNetwork() {
        var record = tied(program, "linkedin");
        String other =
                Sandbox.person("tanaka-taro-kyoto").get("linkedin").get("id").asText();
        program.post(profiles(record) + "/linkedin", Map.of("profileId", other)).expect(201);
        assertThat(program.get(profiles(record)).json().findValuesAsText("remoteId"))
                .containsExactly(other);
    }

    @Test
    @Tag("LI-08")
    void thoseWhoLeftPublicSearchAreNotFound() {
        String hidden =
                Sandbox.person("hayashi-takumi").get("linkedin").get("id").asText();
        var lead = aLead().savedBy(program);
        assertThat(candidates(lead, "linkedin", "?query=" + encoded("Takumi Hayashi"))
                        .findValuesAsText("id"))
                .doesNotContain(hidden);
    }

    @Test
    @Tag("LI-09")
    void otherRecordsOfTheSamePersonAreNamed() {
        var first = tied(program, "linkedin");
        var second = aContact().savedBy(program);
        var answer = program.post(profiles(second) + "/linkedin", Map.of("profileId", TARO_ON_LINKEDIN))
                .expect(201);
        assertThat(answer.json().get("alsoTied").findValuesAsText("id")).contains(String.valueOf(first.id()));
    }

    @Test
    @Tag("LI-09")
    @Tag("AC-14")
    void otherUsersRecordsOfTheSamePersonAreNotNamed() {
        var other = seller().authenticated("linkedin", "sato");
        var theirs = tied(other.program(), "linkedin");
        var mine = taro(program);
        var answer = program.post(profiles(mine) + "/linkedin", Map.of("profileId", TARO_ON_LINKEDIN))
                .expect(201);
        assertThat(answer.json().get("alsoTied").findValuesAsText("id")).doesNotContain(String.valueOf(theirs.id()));
    }

    @Test
    @Tag("LI-10")
    void aViewerWithoutAnAccountSeesTheTie() {
        String role = unique("role");
        var superior = NetworkUser.of(
                aUser().withProfile("Sales with social").inRole(role).saved(),
                EnishiUnderTest.server().http());
        var owner = NetworkUser.of(
                        aUser().withProfile("Sales with social").below(role).saved(),
                        EnishiUnderTest.server().http())
                .authenticated("linkedin", "suzuki");
        var record = tied(owner.program(), "linkedin");
        assertThat(superior.program().get(profiles(record)).json().findValuesAsText("remoteId"))
                .containsExactly(TARO_ON_LINKEDIN);
    }

    @Test
    @Tag("LI-10")
    void twoViewersSeeWhatTheirOwnAccountsMaySee() {
        String role = unique("role");
        var superior = NetworkUser.of(
                        aUser().withProfile("Sales with social").inRole(role).saved(),
                        EnishiUnderTest.server().http())
                .authenticated("facebook", "sato");
        var owner = NetworkUser.of(
                        aUser().withProfile("Sales with social").below(role).saved(),
                        EnishiUnderTest.server().http())
                .authenticated("facebook", "suzuki");
        var record = tied(owner.program(), "facebook");
        owner.program().get(profiles(record) + "/facebook/posts").expect(200);
        String seen =
                superior.program().get(profiles(record) + "/facebook/posts").body();
        assertThat(seen).contains("家族だけの報告");
    }

    @Test
    @Tag("LI-10")
    void aViewerDoesNotSeeWhatAnothersAccountMaySee() {
        String role = unique("role");
        var superior = NetworkUser.of(
                        aUser().withProfile("Sales with social").inRole(role).saved(),
                        EnishiUnderTest.server().http())
                .authenticated("facebook", "sato");
        var owner = NetworkUser.of(
                        aUser().withProfile("Sales with social").below(role).saved(),
                        EnishiUnderTest.server().http())
                .authenticated("facebook", "suzuki");
        var record = tied(owner.program(), "facebook");
        superior.program().get(profiles(record) + "/facebook/posts").expect(200);
        String seen = owner.program().get(profiles(record) + "/facebook/posts").body();
        assertThat(seen).doesNotContain("家族だけの報告");
    }

    @Test
    @Tag("LI-11")
    void aTieCanBeTakenAway() {
        var record = tied(program, "linkedin");
        program.delete(profiles(record) + "/linkedin").expect(204);
        assertThat(program.get(profiles(record)).json()).isEmpty();
    }

    @Test
    @Tag("LI-12")
    void theTimelineTellsOfTiesAndTheirChanges() {
        var record = tied(program, "linkedin");
        String other =
                Sandbox.person("tanaka-taro-kyoto").get("linkedin").get("id").asText();
        program.post(profiles(record) + "/linkedin", Map.of("profileId", other)).expect(201);
        program.delete(profiles(record) + "/linkedin").expect(204);
        assertThat(program.get(record.path() + "/timeline").json().get("items").findValuesAsText("kind"))
                .containsExactly("SOCIAL_DISASSOCIATED", "SOCIAL_CHANGED", "SOCIAL_ASSOCIATED", "CREATED");
    }

    @Test
    @Tag("LI-03")
    void whoMayNotEditMayNotTie() {
        var reader = NetworkUser.of(
                        aUser().withPermissions("LEADS_VIEW", "LEADS_CREATE", "MANAGE_SOCIAL_INTEGRATION")
                                .saved(),
                        EnishiUnderTest.server().http())
                .authenticated("linkedin", "suzuki");
        var record = taro(reader.program());
        assertThat(reader.program()
                        .post(profiles(record) + "/linkedin", Map.of("profileId", TARO_ON_LINKEDIN))
                        .status())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @Tag("LI-25")
    @ValueSource(strings = {"", "/linkedin", "/linkedin/candidates", "/linkedin/posts", "/facebook/profile"})
    void accountsHaveNoSocialLinks(String path) {
        SavedRecord account = anAccount().savedBy(program);
        assertThat(program.get(profiles(account) + path).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/myspace", "/myspace/candidates", "/linkedin/nothing"})
    void anUnknownNetworkIsNotFound(String path) {
        assertThat(program.get(profiles(taro(program)) + path).status()).isEqualTo(404);
    }

    private JsonNode candidates(SavedRecord record, String network, String query) {
        return program.get(profiles(record) + "/" + network + "/candidates" + query)
                .expect(200)
                .json();
    }
}
