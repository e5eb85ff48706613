package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.enishi.harness.Answer;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is X's own: proof of who began, tokens that rotate, windows, credits, names in Latin letters, answers as posts. */
@Tag("LI-24")
class XIT extends SocialTest {

    private NetworkUser seller;
    private Rest program;

    @BeforeEach
    void authenticate() {
        seller = seller().authenticated("x", "suzuki");
        program = seller.program();
    }

    private static String id(String key) {
        return Sandbox.person(key).get("x").get("id").asText();
    }

    private SavedRecord tiedOnX() {
        SavedRecord record = taro(program);
        program.post(profiles(record) + "/x", Map.of("profileId", id("tanaka-taro")))
                .expect(201);
        return record;
    }

    private JsonNode posts(SavedRecord record) {
        return program.get(profiles(record) + "/x/posts").expect(200).json().get("items");
    }

    private JsonNode holding(SavedRecord record, String words) {
        for (JsonNode post : posts(record)) {
            if (post.get("text").toString().contains(words)) {
                return post;
            }
        }
        throw new AssertionError("No post with " + words);
    }

    private String path(SavedRecord record, String words) {
        return profiles(record) + "/x/posts/" + holding(record, words).get("id").asText();
    }

    private JsonNode account() {
        for (JsonNode account : program.get("me/networks").expect(200).json()) {
            if (account.get("network").asText().equalsIgnoreCase("x")) {
                return account;
            }
        }
        throw new AssertionError("No X");
    }

    @Test
    @Tag("LI-01")
    @Tag("LI-02")
    void theAccountIsNamedAfterTheConsent() {
        assertThat(account().get("authenticatedAs").asText()).isEqualTo("@ken_suzuki_ens");
        assertThat(account().get("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("LI-01")
    void ofARefusalNothingIsStored() {
        var other = seller();
        other.refuse("x", "sato", "/");
        assertThat(other.program().get("me/networks").body()).doesNotContain("@haruka_s_enishi");
    }

    @ParameterizedTest
    @Tag("LI-06")
    @CsvSource({
        "田中, 太郎, たなか, たろう, tanaka-taro",
        "太郎, 田中, たろう, たなか, tanaka-taro",
        "Sørensen, Mikkel, , , sorensen-mikkel",
        "石川, 玲奈, いしかわ, れな, ishikawa-rena"
    })
    void peopleAreFoundByHowTheirNameIsRead(
            String last, String first, String lastReading, String firstReading, String found) {
        var lead = aLead().called(
                        last, first, lastReading == null ? "" : lastReading, firstReading == null ? "" : firstReading)
                .savedBy(program);
        assertThat(program.get(profiles(lead) + "/x/candidates")
                        .expect(200)
                        .json()
                        .findValuesAsText("id"))
                .contains(id(found));
    }

    @Test
    @Tag("LI-07")
    void aNameThatXDoesNotTakeIsAnsweredWithWhatToDo() {
        var lead = aLead().savedBy(program);
        Answer refused = program.get(profiles(lead) + "/x/candidates?query=" + Rest.encoded("小林 直樹"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("@");
        assertThat(Sandbox.calls("x", "users/search")).isZero();
    }

    @Test
    @Tag("LI-08")
    void whoLeftPublicSearchIsNotFound() {
        var lead = aLead().called("林", "拓海", "はやし", "たくみ").savedBy(program);
        assertThat(program.get(profiles(lead) + "/x/candidates").expect(200).json())
                .isEmpty();
    }

    @ParameterizedTest
    @Tag("LI-07")
    @ValueSource(
            strings = {"@kobayashi_opt", "https://x.com/kobayashi_opt", "https://twitter.com/kobayashi_opt/status/1"})
    void aHandleOrAPastedAddressWillDo(String pasted) {
        var lead = aLead().savedBy(program);
        var tie = program.post(profiles(lead) + "/x", Map.of("url", pasted)).expect(201);
        assertThat(tie.json().get("tie").get("remoteId").asText()).isEqualTo(id("kobayashi-naoki"));
    }

    @Test
    @Tag("LI-13")
    void theProfileTellsDescriptionPlaceAndPicture() {
        var profile =
                program.get(profiles(tiedOnX()) + "/x/profile").expect(200).json();
        assertThat(profile.get("headline").asText()).contains("生産技術");
        assertThat(profile.get("place").asText()).contains("横浜");
        assertThat(profile.get("picture").asText()).isNotBlank();
    }

    @ParameterizedTest
    @Tag("LI-14")
    @ValueSource(strings = {"tweet", "post"})
    void postsComeWithTheirLinksInEitherSpelling(String spelling) {
        Sandbox.setting("x", "spelling", spelling);
        SavedRecord record = tiedOnX();
        JsonNode text = holding(record, "20 年もの").get("text");
        assertThat(text.toString())
                .contains("https://monozukuri-forum.example/2026/retrofit", "/hashtag/")
                .doesNotContain("t.co");
        assertThat(holding(record, "Q&A").get("text").toString()).contains("<きれい>");
        assertThat(holding(record, "三浦の海沿い").get("picture").asText()).isNotBlank();
        assertThat(holding(record, "朝いちの").get("commentCount").asInt()).isEqualTo(2);
        assertThat(holding(record, "朝いちの").get("likeCount").asInt()).isEqualTo(3);
    }

    @Test
    @Tag("LI-14")
    void answersAreCommentsOldestFirst() {
        SavedRecord record = tiedOnX();
        JsonNode comments =
                program.get(path(record, "朝いちの") + "/comments").expect(200).json();
        assertThat(comments).hasSize(2);
        assertThat(comments.get(0).get("author").asText()).isEqualTo("渡辺大輔");
    }

    @Test
    @Tag("LI-15")
    void anAnswerArrives() {
        SavedRecord record = tiedOnX();
        String text = unique("すばらしいですね");
        program.post(path(record, "三浦の海沿い") + "/comments", Map.of("text", text)).expect(201);
        assertThat(Sandbox.commits("x", "reply"))
                .extracting(c -> c.get("text").asText())
                .containsExactly(text);
    }

    @Test
    @Tag("LI-15")
    void lengthIsCountedAsXCounts() {
        SavedRecord record = tiedOnX();
        String comments = path(record, "三浦の海沿い") + "/comments";
        assertThat(program.post(comments, Map.of("text", "縁".repeat(141)))
                        .expect(422)
                        .body())
                .as("says why, though it looks short enough")
                .contains("network.error.weight");
        program.post(comments, Map.of("text", "縁".repeat(120) + " https://enishi.example/" + "a".repeat(200)))
                .expect(201);
    }

    @Test
    @Tag("LI-15")
    @Tag("LI-23")
    void anAnswerThatGotLostIsFoundAgain() {
        SavedRecord record = tiedOnX();
        String comments = path(record, "三浦の海沿い") + "/comments";
        Sandbox.fault("x", "COMMIT_AND_LOSE", Map.of("remaining", 1));
        program.post(comments, Map.of("text", unique("lost"))).expect(202);
        Waiting.until(
                "the answer is found among the answers",
                Duration.ofMinutes(1),
                () -> program.get(record.path() + "/timeline?kind=SOCIAL_COMMENT")
                        .body()
                        .contains("DONE"));
        assertThat(Sandbox.commits("x", "reply")).hasSize(1);
    }

    @Test
    @Tag("LI-18")
    @Tag("LI-20")
    void followingStandsInForAnInvitation() {
        SavedRecord record = tiedOnX();
        String invitations = profiles(record) + "/x/invitations";
        program.post(invitations, Map.of("text", "はじめまして")).expect(422);
        Rest once = program.with("Idempotency-Key", unique("key"));
        once.post(invitations, Map.of()).expect(201);
        once.post(invitations, Map.of()).expect(201);
        assertThat(Sandbox.commits("x", "follow")).singleElement().satisfies(c -> {
            assertThat(c.get("target").asText()).isEqualTo(id("tanaka-taro"));
            assertThat(c.get("changed").asBoolean()).isTrue();
        });
        assertThat(program.get(record.path() + "/timeline?kind=SOCIAL_INVITE").body())
                .contains("DONE");
    }

    @ParameterizedTest
    @Tag("LI-18")
    @CsvSource({"@taro_seiki, YES", "@hina_michinoku, REQUESTED"})
    void whoFollowsIsShownToFollow(String handle, String following) {
        String path = pathTo(program, handle);
        assertThat(following(program, path)).isEqualTo("NO");
        program.post(path + "/invitations", Map.of()).expect(201);
        assertThat(following(program, path)).isEqualTo(following);
        // and so X itself tells
        var again = seller().authenticated("x", "suzuki").program();
        assertThat(following(again, pathTo(again, handle))).isEqualTo(following);
    }

    private static String pathTo(Rest program, String handle) {
        String path = profiles(aLead().savedBy(program)) + "/x";
        program.post(path, Map.of("url", handle)).expect(201);
        return path;
    }

    private static String following(Rest program, String path) {
        return program.get(path + "/profile")
                .expect(200)
                .json()
                .get("following")
                .asText();
    }

    @Test
    @Tag("LI-15")
    void aLikeAndARepostAreDoneShownAndTakenBack() {
        SavedRecord record = tiedOnX();
        for (String deed : List.of("like", "repost")) {
            String path = path(record, "三浦の海沿い") + "/" + deed;
            program.put(path, null).expect(204);
            program.put(path, null).expect(204);
            program.delete(path).expect(204);
            assertThat(Sandbox.commits("x", deed))
                    .extracting(c -> c.get("changed").asBoolean())
                    .startsWith(true);
            assertThat(Sandbox.commits("x", "un" + deed)).hasSize(1);
        }
    }

    @Test
    @Tag("LI-14")
    void whatTheReaderLikesAlreadyIsKnown() {
        SavedRecord record = tiedOnX();
        program.put(path(record, "三浦の海沿い") + "/like", null).expect(204);
        var again = seller().authenticated("x", "suzuki").program();
        SavedRecord another = taro(again);
        again.post(profiles(another) + "/x", Map.of("profileId", id("tanaka-taro")))
                .expect(201);
        JsonNode items =
                again.get(profiles(another) + "/x/posts").expect(200).json().get("items");
        assertThat(items.findValuesAsText("liked")).containsOnlyOnce("true");
    }

    @Test
    @Tag("LI-17")
    void aMessageArrives() {
        SavedRecord record = tiedOnX();
        String text = unique("ご相談があります");
        program.post(profiles(record) + "/x/messages", Map.of("text", text)).expect(201);
        assertThat(Sandbox.commits("x", "message"))
                .extracting(c -> c.get("target").asText(), c -> c.get("text").asText())
                .containsExactly(org.assertj.core.groups.Tuple.tuple(id("tanaka-taro"), text));
    }

    /** Emoji are one character to X and two to programs. */
    @Test
    @Tag("LI-17")
    void aMessageAsLongAsXTakesArrives() {
        SavedRecord record = tiedOnX();
        String messages = profiles(record) + "/x/messages";
        program.post(messages, Map.of("text", "🌸".repeat(10_001))).expect(422);
        program.post(messages, Map.of("text", "🌸".repeat(10_000))).expect(201);
        assertThat(Sandbox.commits("x", "message")).hasSize(1);
    }

    @Test
    @Tag("LI-14")
    @Tag("LI-17")
    void aClosedAccountKeepsToItself() {
        var lead = aLead().savedBy(program);
        program.post(profiles(lead) + "/x", Map.of("url", "@hina_michinoku")).expect(201);
        program.get(profiles(lead) + "/x/posts").expect(422);
        program.post(profiles(lead) + "/x/messages", Map.of("text", "はじめまして")).expect(422);
    }

    @Test
    @Tag("LI-15")
    void todayOnlyWhoWasNamedMayAnswer() {
        SavedRecord record = tiedOnX();
        String post = path(record, "三浦の海沿い");
        Sandbox.today("x");
        program.post(post + "/comments", Map.of("text", unique("unasked"))).expect(422);
        program.put(post + "/like", null).expect(503);
    }

    @ParameterizedTest
    @Tag("LI-21")
    @Tag("LI-22")
    @CsvSource({"0, 15", "24, 1440"})
    void theWindowThatIsUsedUpSaysWhenItOpens(int hours, int minutes) {
        SavedRecord record = tiedOnX();
        String like = path(record, "三浦の海沿い") + "/like";
        Sandbox.window("likes", 1, hours);
        program.put(like, null).expect(204);
        Answer refused = program.delete(like);
        assertThat(refused.status()).isEqualTo(429);
        Instant until = Instant.now().plusSeconds(Long.parseLong(refused.header("Retry-After")));
        assertThat(until).isCloseTo(Instant.now().plus(Duration.ofMinutes(minutes)), within(3, ChronoUnit.MINUTES));
        // all else goes on
        program.get(profiles(record) + "/x/profile").expect(200);
    }

    @ParameterizedTest
    @Tag("LI-22")
    @ValueSource(strings = {"depleted", "capped"})
    void withoutCreditsXIsAMatterOfTheOperator(String billing) {
        SavedRecord record = tiedOnX();
        Sandbox.setting("x", "billing", billing);
        program.get(profiles(record) + "/x/posts").expect(503);
        assertThat(account().get("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("LI-04")
    void whatWasTakenBackAtXIsFoundOutAtTheNextCall() {
        SavedRecord record = tiedOnX();
        Sandbox.revoke("x", "suzuki");
        program.get(profiles(record) + "/x/posts").expect(403);
        assertThat(account().get("state").asText()).isEqualTo("REVOKED");
        program.get(profiles(record) + "/x").expect(200);
    }

    @Test
    @Tag("LI-02")
    @Tag("LI-04")
    void aTokenThatIsNoLongerTakenIsRenewedAndTheCallGoesOn() {
        SavedRecord record = tiedOnX();
        String before = Sandbox.tokenSeen("x");
        Sandbox.ahead(Duration.ofHours(3));
        program.get(profiles(record) + "/x/posts").expect(200);
        assertThat(Sandbox.tokenSeen("x")).isNotEqualTo(before);
        assertThat(account().get("state").asText()).isEqualTo("ACTIVE");
        // the refresh token has rotated: the next renewal needs the new one
        Sandbox.ahead(Duration.ofHours(6));
        program.put(path(record, "三浦の海沿い") + "/like", null).expect(204);
    }

    @Test
    @Tag("LI-05")
    void whoEndsItHereEndsItThereToo() {
        program.delete("me/networks/x").expect(204);
        assertThat(Sandbox.calls("x", "oauth2/revoke")).isEqualTo(2);
    }
}
