package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A profile's picture becomes the record's own. */
@Tag("LI-19")
@Tag("LI-24")
class PicturesIT extends SocialTest {

    private NetworkUser seller;
    private Rest program;

    @BeforeEach
    void authenticate() {
        seller = seller().authenticated("linkedin", "suzuki").authenticated("facebook", "suzuki");
        program = seller.program();
    }

    private JsonNode take(SavedRecord record, String network) {
        return program.put(profiles(record) + "/" + network + "/picture", null)
                .expect(200)
                .json();
    }

    private JsonNode pictures(SavedRecord record) {
        return program.get(record.path() + "/pictures").expect(200).json().get("items");
    }

    private static String shown(JsonNode picture, SavedRecord record) {
        return "/records/picture?module=" + record.module() + "&amp;id=" + record.id() + "&amp;picture="
                + picture.get("id").asLong();
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void itStandsOnTheRecordAndInTheList(String network) {
        var record = tied(program, network);
        JsonNode taken = take(record, network);
        assertThat(taken.get("width").asInt()).isBetween(1, 1024);
        var address = shown(taken, record);
        assertThat(seller.session().get(record.page()).body()).contains(address);
        assertThat(seller.session().get("/leads/list.xhtml?sort=-updatedAt").body())
                .contains(address);
        var picture = seller.session().get(address.replace("&amp;", "&"));
        assertThat(picture.headers().firstValue("Content-Type")).hasValue("image/jpeg");
        assertThat(picture.headers().firstValue("Vary"))
                .hasValueSatisfying(v -> assertThat(v).contains("Cookie"));
        assertThat(picture.statusCode()).isEqualTo(200);
    }

    @Test
    @Tag("LI-12")
    @Tag("LI-20")
    void itIsToldInTheTimelineAndInTheAuditLog() {
        var record = tied(program, "linkedin");
        take(record, "linkedin");
        assertThat(program.get(record.path() + "/timeline?kind=SOCIAL_PICTURE").body())
                .contains("DONE", TARO_ON_LINKEDIN);
        assertThat(Fixture.audited(seller.user()))
                .contains("social.picture LEAD:" + record.id() + " linkedin:" + TARO_ON_LINKEDIN);
    }

    @Test
    @Tag("LI-20")
    void aFailureIsToldInTheTimelineToo() {
        var record = tied(program, "linkedin");
        Sandbox.fault("linkedin", "DOWN", Map.of("path", ".*/v1/people/.*"));
        program.put(profiles(record) + "/linkedin/picture", null).expect(503);
        assertThat(program.get(record.path() + "/timeline?kind=SOCIAL_PICTURE").body())
                .contains("REFUSED", "DOWN");
        assertThat(pictures(record)).isEmpty();
    }

    @Test
    void oneThatWasReplacedCanBeBroughtBack() {
        var record = tied(program, "linkedin");
        long first = take(record, "linkedin").get("id").asLong();
        long second = take(record, "linkedin").get("id").asLong();
        assertThat(pictures(record).get(0).get("id").asLong()).isEqualTo(second);
        program.put(record.path() + "/pictures/" + first + "/current", null).expect(204);
        assertThat(pictures(record).get(0).get("id").asLong()).isEqualTo(first);
        assertThat(pictures(record).get(0).get("current").asBoolean()).isTrue();
        assertThat(pictures(record)).hasSize(2);
    }

    /** Untying forgets what was cached of the profile; a picture that was taken is the record's. */
    @Test
    @Tag("LI-11")
    void itStaysWhenTheRecordIsUntied() {
        var record = tied(program, "linkedin");
        take(record, "linkedin");
        program.delete(profiles(record) + "/linkedin").expect(204);
        assertThat(pictures(record)).hasSize(1);
    }

    @Test
    void aRecordThatIsNotTiedHasNothingToTake() {
        var record = taro(program);
        program.put(profiles(record) + "/linkedin/picture", null).expect(422);
    }

    @Test
    @Tag("LI-03")
    @Tag("AC-07")
    void whoMayNotEditMayNotTakeOneAndWhoMayNotSeeSeesNone() {
        var record = tied(program, "linkedin");
        long picture = take(record, "linkedin").get("id").asLong();
        var stranger = NetworkUser.of(
                        aUser().withProfile("Sales with social").saved(),
                        EnishiUnderTest.server().http())
                .authenticated("linkedin", "suzuki");
        stranger.program().put(profiles(record) + "/linkedin/picture", null).expect(404);
        stranger.program().get(record.path() + "/pictures/" + picture).expect(404);
        Session session = stranger.session();
        assertThat(session.get("/records/picture?module=leads&id=" + record.id() + "&picture=" + picture)
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPictureIsNotToBeHadByAnotherRecordsAddress() {
        var record = tied(program, "linkedin");
        long picture = take(record, "linkedin").get("id").asLong();
        var other = taro(program);
        program.get(other.path() + "/pictures/" + picture).expect(404);
        program.put(other.path() + "/pictures/" + picture + "/current", null).expect(404);
    }
}
