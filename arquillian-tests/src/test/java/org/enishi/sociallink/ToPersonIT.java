package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is sent to the person behind a record: invitations, and posts on their wall. */
@Tag("LI-24")
class ToPersonIT extends SocialTest {

    private static final String INVITE = "linkedin, invitations, invitation, SOCIAL_INVITE";
    private static final String WALL = "facebook, wall-posts, wall-post, SOCIAL_WALL_POST";

    private NetworkUser seller;
    private Rest program;

    @BeforeEach
    void authenticate() {
        seller = seller().authenticated("linkedin", "suzuki").authenticated("facebook", "suzuki");
        program = seller.program();
    }

    @ParameterizedTest
    @Tag("LI-16")
    @Tag("LI-18")
    @Tag("LI-20")
    @CsvSource({INVITE, WALL})
    void itArrivesOnceAndStandsInTheTimeline(String network, String path, String operation, String kind) {
        var record = tied(program, network);
        String text = unique("はじめまして");
        String address = profiles(record) + "/" + network + "/" + path;
        Rest once = program.with("Idempotency-Key", unique("key"));
        once.post(address, Map.of("text", text)).expect(201);
        once.post(address, Map.of("text", text)).expect(201);
        assertThat(Sandbox.commits(network, operation))
                .singleElement()
                .satisfies(c -> assertThat(c.get("text").asText()).isEqualTo(text));
        assertThat(program.get(record.path() + "/timeline?kind=" + kind).body()).contains(text, "DONE");
    }

    @ParameterizedTest
    @Tag("LI-16")
    @Tag("LI-18")
    @Tag("LI-20")
    @CsvSource({INVITE, WALL})
    void aFailureStandsInTheTimelineToo(String network, String path, String operation, String kind) {
        var record = tied(program, network);
        Sandbox.fault(network, "RATE_LIMITED", Map.of("method", "POST"));
        var answer = program.post(profiles(record) + "/" + network + "/" + path, Map.of("text", unique("x")))
                .expect(429);
        assertThat(answer.header("Retry-After")).isNotBlank();
        assertThat(Sandbox.commits(network, operation)).isEmpty();
        assertThat(program.get(record.path() + "/timeline?kind=" + kind).body()).contains("REFUSED", "LIMIT_REACHED");
    }

    @Test
    @Tag("LI-18")
    void anInvitationNeedsNoNote() {
        var record = tied(program, "linkedin");
        program.post(profiles(record) + "/linkedin/invitations", Map.of()).expect(201);
        assertThat(Sandbox.commits("linkedin", "invitation")).hasSize(1);
    }

    @Test
    @Tag("LI-18")
    void aNoteHasAtMostThreeHundredCharacters() {
        var record = tied(program, "linkedin");
        program.post(profiles(record) + "/linkedin/invitations", Map.of("text", "あ".repeat(301)))
                .expect(422);
        program.post(profiles(record) + "/linkedin/invitations", Map.of("text", "あ".repeat(300)))
                .expect(201);
    }

    @Test
    @Tag("LI-16")
    void anEmptyPostIsRefused() {
        var record = tied(program, "facebook");
        program.post(profiles(record) + "/facebook/wall-posts", Map.of("text", " "))
                .expect(422);
    }

    @ParameterizedTest
    @Tag("LI-16")
    @Tag("LI-18")
    @CsvSource({"facebook, invitations", "linkedin, wall-posts"})
    void whatANetworkDoesNotOfferIsRefused(String network, String path) {
        var record = tied(program, network);
        program.post(profiles(record) + "/" + network + "/" + path, Map.of("text", "x"))
                .expect(422);
    }

    @Test
    @Tag("LI-01")
    @Tag("LI-16")
    void whatWasNotGrantedIsForbidden() {
        var other = seller();
        other.allow("facebook", "suzuki", "/", List.of("public_profile", "email", "user_posts"));
        var record = tied(other.program(), "facebook");
        other.program()
                .post(profiles(record) + "/facebook/wall-posts", Map.of("text", "x"))
                .expect(403);
    }

    /** The answer got lost: the wall itself tells that the post is there, so it is not made again. */
    @Test
    @Tag("LI-16")
    @Tag("LI-23")
    void aWallPostWhoseAnswerGotLostIsFoundOnTheWall() {
        var record = tied(program, "facebook");
        String text = unique("失われた返事");
        Sandbox.fault("facebook", "COMMIT_AND_LOSE", Map.of("remaining", 1));
        program.post(profiles(record) + "/facebook/wall-posts", Map.of("text", text))
                .expect(202);
        Waiting.until(
                "the post is found",
                Duration.ofMinutes(1),
                () -> program.get(record.path() + "/timeline?kind=SOCIAL_WALL_POST")
                        .body()
                        .contains("DONE"));
        assertThat(Sandbox.commits("facebook", "wall-post")).hasSize(1);
    }

    @Test
    @Tag("LI-13")
    void theWallShowsWhatOthersWroteThere() {
        var record = tied(program, "facebook");
        String text = unique("ウォール");
        program.post(profiles(record) + "/facebook/wall-posts", Map.of("text", text))
                .expect(201);
        JsonNode posts =
                program.get(profiles(record) + "/facebook/posts").expect(200).json();
        assertThat(posts.get("items").findValuesAsText("author")).contains("鈴木 健");
        assertThat(posts.toString()).contains(text);
    }

    @Test
    @Tag("LI-16")
    void aWallPostStandsOnTheWallAtOnceAndOnce() {
        var record = tied(program, "facebook");
        String posts = profiles(record) + "/facebook/posts";
        int before = program.get(posts).expect(200).json().get("items").size();
        String text = unique("今すぐ");
        program.post(profiles(record) + "/facebook/wall-posts", Map.of("text", text))
                .expect(201);
        JsonNode items = program.get(posts).expect(200).json().get("items");
        assertThat(items).hasSize(before + 1);
        assertThat(items.get(0).toString()).contains(text, "鈴木 健");
        // it is what the network knows it by: it can be commented on
        String comments = posts + "/" + Rest.encoded(items.get(0).get("id").asText()) + "/comments";
        program.post(comments, Map.of("text", unique("追伸"))).expect(201);
    }

    @ParameterizedTest
    @Tag("LI-13")
    @CsvSource({"linkedin", "facebook"})
    void theProfileTellsOfWorkAndEducation(String network) {
        var record = tied(program, network);
        JsonNode profile = program.get(profiles(record) + "/" + network + "/profile")
                .expect(200)
                .json();
        assertThat(profile.get("educations")).isNotEmpty();
        assertThat(profile.get("educations").get(0).get("school").asText()).isNotBlank();
        assertThat(profile.get("name").asText()).isNotBlank();
    }

    @Test
    @Tag("LI-13")
    void thePanelTellsInWordsSinceWhenSomebodyWorksSomewhere() {
        var record = tied(program, "linkedin");
        program.get(profiles(record) + "/linkedin/profile").expect(200);
        assertThat(seller.session().get(record.page() + "&panel=linkedin").body())
                .contains("2019年4月から", "2011年4月～2019年3月", "1996～2000");
    }
}
