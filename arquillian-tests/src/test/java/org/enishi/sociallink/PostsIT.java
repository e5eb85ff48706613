package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LI-24")
class PostsIT extends SocialTest {

    private Rest program;

    @BeforeEach
    void authenticate() {
        program = seller().authenticated("linkedin", "suzuki")
                .authenticated("facebook", "suzuki")
                .program();
    }

    @ParameterizedTest
    @Tag("LI-13")
    @ValueSource(strings = {"linkedin", "facebook"})
    void theProfileNamesThePerson(String network) {
        var record = tied(program, network);
        var profile = program.get(profiles(record) + "/" + network + "/profile")
                .expect(200)
                .json();
        assertThat(profile.get("name").asText()).containsAnyOf("Taro", "太郎");
    }

    @Test
    @Tag("LI-13")
    void theProfileTellsHeadlinePlacePositionsAndEducation() {
        var record = tied(program, "linkedin");
        var profile =
                program.get(profiles(record) + "/linkedin/profile").expect(200).json();
        assertThat(List.of(
                        profile.get("headline").asText(),
                        profile.get("place").asText(),
                        profile.get("positions").toString(),
                        profile.get("educations").toString()))
                .satisfiesExactly(
                        headline -> assertThat(headline).contains("Minato Seiki"),
                        place -> assertThat(place).isNotBlank(),
                        positions -> assertThat(positions).contains("みなと精機"),
                        educations -> assertThat(educations).contains("東海技術大学"));
    }

    @Test
    @Tag("LI-13")
    void aProfileIsFetchedOnceInAWhile() {
        var record = tied(program, "linkedin");
        program.get(profiles(record) + "/linkedin/posts").expect(200);
        long before = Sandbox.calls("linkedin", "/rest/posts");
        program.get(profiles(record) + "/linkedin/posts").expect(200);
        assertThat(Sandbox.calls("linkedin", "/rest/posts")).isEqualTo(before);
    }

    @ParameterizedTest
    @Tag("LI-14")
    @ValueSource(strings = {"linkedin", "facebook"})
    void postsComeNewestFirst(String network) {
        List<String> times = new ArrayList<>();
        posts(tied(program, network), network)
                .forEach(p -> times.add(p.get("at").asText()));
        assertThat(times).hasSizeGreaterThan(1).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @Tag("LI-14")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aPostTellsHowManyLikeItAndSayWhat(String network) {
        var post = posts(tied(program, network), network).get(0);
        assertThat(post.get("likeCount").asInt() * post.get("commentCount").asInt())
                .isPositive();
    }

    @ParameterizedTest
    @Tag("LI-14")
    @ValueSource(strings = {"linkedin", "facebook"})
    void commentsOnAPostCanBeRead(String network) {
        var record = tied(program, network);
        String post = posts(record, network).get(0).get("id").asText();
        assertThat(comments(record, network, post)).isNotEmpty();
    }

    @ParameterizedTest
    @Tag("LI-15")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aCommentArrivesAtTheNetwork(String network) {
        String text = unique("すばらしいですね");
        comment(tied(program, network), network, text, unique("key"));
        assertThat(Sandbox.commits(network, "comment"))
                .extracting(c -> c.get("text").asText())
                .containsExactly(text);
    }

    @ParameterizedTest
    @Tag("LI-15")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aCommentIsReadBack(String network) {
        String text = unique("Well done");
        var record = tied(program, network);
        String post = comment(record, network, text, unique("key"));
        assertThat(comments(record, network, post).toString()).contains(text);
    }

    @ParameterizedTest
    @Tag("LI-23")
    @ValueSource(strings = {"linkedin", "facebook"})
    void theSameCommentSentTwiceIsMadeOnce(String network) {
        var record = tied(program, network);
        String key = unique("key");
        comment(record, network, "twice", key);
        comment(record, network, "twice", key);
        assertThat(Sandbox.commits(network, "comment")).hasSize(1);
    }

    @ParameterizedTest
    @Tag("LI-15")
    @ValueSource(strings = {"linkedin", "facebook"})
    void anEmptyCommentIsRefused(String network) {
        var record = tied(program, network);
        String post = posts(record, network).get(0).get("id").asText();
        assertThat(program.post(postPath(record, network, post) + "/comments", Map.of("text", " "))
                        .status())
                .isEqualTo(422);
    }

    @ParameterizedTest
    @Tag("LI-15")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aLikeIsShown(String network) {
        var record = tied(program, network);
        String post = like(record, network);
        assertThat(post(record, network, post).get("liked").asBoolean()).isTrue();
    }

    @ParameterizedTest
    @Tag("LI-15")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aLikeTakenBackIsGone(String network) {
        var record = tied(program, network);
        String post = like(record, network);
        program.delete(postPath(record, network, post) + "/like").expect(204);
        assertThat(post(record, network, post).get("liked").asBoolean()).isFalse();
    }

    @ParameterizedTest
    @Tag("LI-15")
    @ValueSource(strings = {"linkedin", "facebook"})
    void aLikeAndItsTakingBackArriveAtTheNetwork(String network) {
        var record = tied(program, network);
        String post = like(record, network);
        program.delete(postPath(record, network, post) + "/like").expect(204);
        assertThat(Sandbox.commits(network, null))
                .extracting(c -> c.get("operation").asText())
                .containsExactly("like", "unlike");
    }

    @Test
    @Tag("LI-17")
    void aMessageArrivesAtTheNetwork() {
        var record = tied(program, "linkedin");
        String text = unique("はじめまして");
        program.post(profiles(record) + "/linkedin/messages", Map.of("subject", "ご挨拶", "text", text))
                .expect(201);
        assertThat(Sandbox.commits("linkedin", "message"))
                .extracting(c -> c.get("text").asText())
                .singleElement(org.assertj.core.api.Assertions.as(STRING))
                .contains(text);
    }

    @Test
    @Tag("LI-17")
    void aMessageIsKeptOnTheRecord() {
        var record = tied(program, "linkedin");
        String text = unique("はじめまして");
        program.post(profiles(record) + "/linkedin/messages", Map.of("subject", "ご挨拶", "text", text))
                .expect(201);
        assertThat(program.get(record.path() + "/timeline?kind=SOCIAL_MESSAGE").body())
                .contains(text);
    }

    @Test
    @Tag("LI-17")
    void whatANetworkDoesNotOfferIsRefused() {
        var record = tied(program, "facebook");
        assertThat(program.post(profiles(record) + "/facebook/messages", Map.of("text", "x"))
                        .status())
                .isBetween(403, 422);
    }

    @ParameterizedTest
    @Tag("LI-20")
    @ValueSource(strings = {"linkedin", "facebook"})
    void whatWasDoneStandsInTheTimeline(String network) {
        var record = tied(program, network);
        String post = comment(record, network, "hello", unique("key"));
        program.put(postPath(record, network, post) + "/like", null).expect(204);
        program.delete(postPath(record, network, post) + "/like").expect(204);
        assertThat(program.get(record.path() + "/timeline").json().get("items").findValuesAsText("kind"))
                .containsExactly("SOCIAL_UNLIKE", "SOCIAL_LIKE", "SOCIAL_COMMENT", "SOCIAL_ASSOCIATED", "CREATED");
    }

    @ParameterizedTest
    @Tag("LI-20")
    @ValueSource(strings = {"linkedin", "facebook"})
    void whatFailedStandsInTheTimelineToo(String network) {
        var record = tied(program, network);
        String post = posts(record, network).get(0).get("id").asText();
        Sandbox.fault(network, "RATE_LIMITED", Map.of("method", "POST"));
        program.post(postPath(record, network, post) + "/comments", Map.of("text", "too much"));
        assertThat(program.get(record.path() + "/timeline?kind=SOCIAL_COMMENT")
                        .json()
                        .get("items"))
                .hasSize(1);
    }

    @ParameterizedTest
    @Tag("LI-22")
    @ValueSource(strings = {"linkedin", "facebook"})
    void whatTheNetworkLimitsIsAnsweredWith429(String network) {
        assertThat(limited(network).status()).isEqualTo(429);
    }

    @ParameterizedTest
    @Tag("LI-22")
    @ValueSource(strings = {"linkedin", "facebook"})
    void theRefusalSaysWhenToTryAgain(String network) {
        assertThat(limited(network).header("Retry-After")).matches("\\d+");
    }

    @ParameterizedTest
    @Tag("LI-22")
    @ValueSource(strings = {"linkedin", "facebook"})
    void atTheLimitOfOneThingAllElseWorks(String network) {
        var record = tied(program, network);
        Sandbox.limit(network, network.equals("linkedin") ? "people-search" : "search", 0);
        program.get(profiles(record) + "/" + network + "/candidates?query=Tanaka");
        assertThat(program.get(profiles(record) + "/" + network + "/posts").status())
                .isEqualTo(200);
    }

    private org.enishi.harness.Answer limited(String network) {
        var record = taro(program);
        Sandbox.limit(network, network.equals("linkedin") ? "people-search" : "search", 0);
        return program.get(profiles(record) + "/" + network + "/candidates?query=Tanaka");
    }

    private JsonNode posts(SavedRecord record, String network) {
        return program.get(profiles(record) + "/" + network + "/posts")
                .expect(200)
                .json()
                .get("items");
    }

    private JsonNode post(SavedRecord record, String network, String id) {
        for (JsonNode post : posts(record, network)) {
            if (post.get("id").asText().equals(id)) {
                return post;
            }
        }
        throw new AssertionError("No post " + id);
    }

    private JsonNode comments(SavedRecord record, String network, String post) {
        return program.get(postPath(record, network, post) + "/comments")
                .expect(200)
                .json();
    }

    /** Comments on the newest post. */
    private String comment(SavedRecord record, String network, String text, String key) {
        String post = posts(record, network).get(0).get("id").asText();
        program.with("Idempotency-Key", key)
                .post(postPath(record, network, post) + "/comments", Map.of("text", text))
                .expect(201);
        return post;
    }

    /** Likes the newest post. */
    private String like(SavedRecord record, String network) {
        String post = posts(record, network).get(0).get("id").asText();
        program.put(postPath(record, network, post) + "/like", null).expect(204);
        return post;
    }

    private static String postPath(SavedRecord record, String network, String post) {
        return profiles(record) + "/" + network + "/posts/" + Rest.encoded(post);
    }
}
