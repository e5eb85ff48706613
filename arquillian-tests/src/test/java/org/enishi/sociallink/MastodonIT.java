package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.unique;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Mastodon, with two servers: Sato's {@code hana.example} and Suzuki's {@code kaze.example}. */
@Tag("LI-24")
class MastodonIT extends SocialTest {

    private static final String HANA = "mastodon";
    private static final String KAZE = "mastodon-kaze";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static String address(String server) {
        return EnishiUnderTest.sandbox().http() + server;
    }

    private static String begin(String server) {
        return "return=/&server=" + Rest.encoded(server);
    }

    /** Somebody with an account on one of the servers. */
    private static NetworkUser at(String server, String account) {
        return seller().authenticatedAt(server, account);
    }

    private static SavedRecord tied(Rest program) {
        return tied(program, "mastodon");
    }

    private static String path(SavedRecord record) {
        return profiles(record) + "/mastodon";
    }

    private static JsonNode posts(Rest program, SavedRecord record) {
        return program.get(path(record) + "/posts").expect(200).json().get("items");
    }

    private static String first(Rest program, SavedRecord record) {
        return posts(program, record).get(0).get("id").asText();
    }

    private static JsonNode post(Rest program, SavedRecord record, String id) {
        for (JsonNode post : posts(program, record)) {
            if (post.get("id").asText().equals(id)) {
                return post;
            }
        }
        throw new AssertionError("No post " + id);
    }

    private static String text(JsonNode piece) {
        return String.join("", piece.get("text").findValuesAsText("text"));
    }

    @Test
    @Tag("LI-01")
    @Tag("LI-02")
    void whoAllowsIsAuthenticatedAtTheirServer() {
        JsonNode account = at(HANA, "sato")
                .program()
                .get("me/networks/mastodon")
                .expect(200)
                .json();
        assertThat(account.get("state").asText()).isEqualTo("ACTIVE");
        assertThat(account.get("authenticatedAs").asText()).isEqualTo("佐藤 春香 (@haruka_sato@hana.example)");
    }

    @Test
    @Tag("LI-01")
    void whoRefusesIsToldAndNothingIsStored() {
        NetworkUser user = seller();
        URI back = Sandbox.consent(
                user.consentPage("mastodon", begin(address(HANA))),
                Map.of("account", "sato", "decision", "refuse"),
                List.of());
        assertThat(Session.path(user.session().get(back.getRawPath() + "?" + back.getRawQuery())))
                .contains("outcome=refused");
        assertThat(user.program()
                        .get("me/networks/mastodon")
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("DISCONNECTED");
    }

    @Test
    @Tag("QU-17")
    void theConsentIsBoundToWhoBeganIt() {
        URI page = seller().consentPage("mastodon", begin(address(HANA)));
        assertThat(page.getQuery())
                .contains("code_challenge_method=S256")
                .containsPattern("code_challenge=[\\w-]{43}")
                .containsPattern("state=[\\w-]{43}");
    }

    @Test
    void anApplicationIsRegisteredOncePerServerAndAgainWhereItWasForgotten() {
        at(HANA, "sato");
        at(HANA, "ito");
        assertThat(Sandbox.calls(HANA, "/api/v1/apps")).isEqualTo(1);
        Sandbox.reset();
        at(HANA, "sato");
        assertThat(Sandbox.calls(HANA, "/api/v1/apps")).isEqualTo(1);
    }

    @Test
    @Tag("LI-01")
    void aServerThatShowsStrangersNothingIsUsedAllTheSame() {
        Sandbox.closed(HANA);
        Rest program = at(HANA, "sato").program();
        assertThat(program.get("me/networks/mastodon")
                        .json()
                        .get("authenticatedAs")
                        .asText())
                .isEqualTo("佐藤 春香 (@haruka_sato@hana.example)");
        posts(program, tied(program));
    }

    /**
     * Each server sends users back to a way of its own. One that sends them on to another's consent page doesn't get
     * what the other one gives out.
     */
    @Test
    @Tag("QU-17")
    void theCodeOfOneServerIsNotGivenToAnother() {
        NetworkUser user = seller();
        URI here = user.consentPage("mastodon", begin(address(HANA)));
        URI there = user.consentPage("mastodon", begin(address(KAZE)));
        URI back = Sandbox.consent(there, Map.of("account", "suzuki", "decision", "allow"), List.of());
        long asked = Sandbox.calls(HANA, "/oauth/token");
        String mixed = back.getRawQuery().replaceFirst("state=[^&]*", "state=" + state(here));
        assertThat(Session.path(user.session().get(back.getRawPath() + "?" + mixed)))
                .contains("outcome=expired");
        assertThat(Sandbox.calls(HANA, "/oauth/token")).isEqualTo(asked);
        // and the state is used up by that
        String own = back.getRawPath().replaceFirst("[^/]*$", "") + place(here);
        assertThat(Session.path(user.session().get(own + "?code=x&state=" + state(here))))
                .contains("outcome=expired");
        // the way without any server's name is no way either
        assertThat(Session.path(user.session().get("/oauth/mastodon/callback?" + back.getRawQuery())))
                .contains("outcome=expired");
    }

    private static String state(URI consentPage) {
        return consentPage.getRawQuery().replaceFirst(".*state=([^&]*).*", "$1");
    }

    private static String place(URI consentPage) {
        return consentPage.getQuery().replaceFirst(".*callback/([0-9a-f]{16}).*", "$1");
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(
            strings = {
                "localhost",
                "127.0.0.1",
                "https://127.0.0.1",
                "http://example.social",
                "http://169.254.169.254/latest/meta-data",
                "https://[::1]",
                "example.social:22",
                "https://user@example.social",
                "2130706433",
                ""
            })
    void noServerInTheHouseIsAsked(String server) {
        URI page = seller().consentPage("mastodon", begin(server));
        assertThat(page.toString())
                .contains("outcome=server")
                .startsWith(EnishiUnderTest.server().http() + "");
    }

    @Test
    @Tag("LI-23")
    void aServerThatDoesNotAnswerIsSaidNotTo() {
        Sandbox.fault(HANA, "DOWN", Map.of());
        assertThat(seller().consentPage("mastodon", begin(address(HANA))).toString())
                .contains("outcome=unreachable");
    }

    @Test
    @Tag("LI-01")
    void aServerThatNobodyAnswersAtIsToldFromOneThatIsNone() {
        URI page = seller().consentPage("mastodon", begin("social.nowhere.invalid"));
        assertThat(page.toString()).contains("outcome=unreachable");
    }

    @Test
    @Tag("LI-06")
    void peopleAreFoundByNameInEitherOrder() {
        Rest program = at(HANA, "sato").program();
        var record = aLead().called("太郎", "田中", "たろう", "たなか").savedBy(program);
        assertThat(program.get(path(record) + "/candidates").expect(200).json().findValuesAsText("id"))
                .contains(TARO_ON_MASTODON, "taro_kamogawa@kaze.example");
    }

    @ParameterizedTest
    @Tag("LI-07")
    @ValueSource(
            strings = {
                "@taro_tanaka@hana.example",
                "taro_tanaka@hana.example",
                "https://hana.example/@Taro_Tanaka",
                "SANDBOX/@taro_tanaka"
            })
    void aPastedHandleOrAddressMeansOnePerson(String pasted) {
        Rest program = at(KAZE, "suzuki").program();
        var record = taro(program);
        program.post(path(record), Map.of("url", pasted.replace("SANDBOX", address(HANA))))
                .expect(201);
        assertThat(program.get(path(record)).expect(200).json().get("remoteId").asText())
                .isEqualTo(TARO_ON_MASTODON);
    }

    @Test
    @Tag("LI-13")
    void theProfileHasTheFieldsOfThePerson() {
        Rest program = at(KAZE, "suzuki").program();
        JsonNode profile =
                program.get(path(tied(program)) + "/profile").expect(200).json();
        assertThat(profile.get("name").asText()).isEqualTo("田中 太郎");
        assertThat(profile.get("summary").asText()).contains("意見は個人のものです。");
        assertThat(profile.get("fields").get(1).get("verified").asBoolean()).isTrue();
        assertThat(text(JsonPiece.of(profile.get("fields").get(0).get("value"))))
                .isEqualTo("みなと精機株式会社");
    }

    /** The tie is the record's; each viewer's own server is asked, under ids of its own. */
    @Test
    @Tag("LI-10")
    void twoViewersOnTwoServersSeeTheSamePerson() {
        NetworkUser here = at(HANA, "sato");
        NetworkUser there = at(KAZE, "suzuki");
        JsonNode seenHere = posts(here.program(), tied(here.program()));
        JsonNode seenThere = posts(there.program(), tied(there.program()));
        assertThat(text(seenHere.get(0))).isEqualTo(text(seenThere.get(0)));
        assertThat(seenHere.get(0).get("id").asText())
                .isNotEqualTo(seenThere.get(0).get("id").asText());
        // followers see more
        assertThat(seenHere.toString()).contains("[仕事の話]");
        assertThat(seenThere.toString()).doesNotContain("[仕事の話]");
    }

    @Test
    @Tag("LI-14")
    void postsComeNewestFirstAndPageByPage() {
        Rest program = at(HANA, "sato").program();
        var record = tied(program);
        JsonNode page = program.get(path(record) + "/posts").expect(200).json();
        List<String> ids = new ArrayList<>(page.get("items").findValuesAsText("id"));
        assertThat(text(page.get("items").get(0))).startsWith("新しい検査ラインが動き始めました。");
        while (page.hasNonNull("next")) {
            page = program.get(path(record) + "/posts?page[after]="
                            + Rest.encoded(page.get("next").asText()))
                    .expect(200)
                    .json();
            ids.addAll(page.get("items").findValuesAsText("id"));
        }
        assertThat(ids).hasSize(14).doesNotHaveDuplicates();
    }

    @Test
    @Tag("LI-15")
    void anAnswerNamesWhomItAnswersAndStandsBelowThePost() {
        Rest program = at(KAZE, "suzuki").program();
        var record = tied(program);
        String post = first(program, record);
        String text = unique("見学したいです");
        program.post(path(record) + "/posts/" + post + "/comments", Map.of("text", text))
                .expect(201);
        assertThat(Sandbox.commits(KAZE, "comment"))
                .extracting(c -> c.get("text").asText())
                .containsExactly("@" + TARO_ON_MASTODON + " " + text);
        assertThat(program.get(path(record) + "/posts/" + post + "/comments").body())
                .contains(text);
    }

    @Test
    @Tag("LI-15")
    void aLikeAndABoostArriveAndAreTakenBack() {
        Rest program = at(HANA, "sato").program();
        var record = tied(program);
        String post = path(record) + "/posts/" + first(program, record);
        program.put(post + "/like", null).expect(204);
        assertThat(post(program, record, first(program, record)).get("liked").asBoolean())
                .isTrue();
        program.delete(post + "/like").expect(204);
        program.put(post + "/repost", null).expect(204);
        program.delete(post + "/repost").expect(204);
        assertThat(Sandbox.commits(HANA, null))
                .extracting(c -> c.get("operation").asText())
                .containsExactly("like", "unlike", "repost", "unrepost");
    }

    @Test
    @Tag("LI-17")
    void aMessageIsAStatusForOnePersonAlone() {
        Rest program = at(KAZE, "suzuki").program();
        var record = tied(program);
        String text = unique("はじめまして");
        program.post(path(record) + "/messages", Map.of("text", text)).expect(201);
        assertThat(Sandbox.commits(KAZE, "message"))
                .extracting(c -> c.get("text").asText())
                .containsExactly("@" + TARO_ON_MASTODON + " " + text);
    }

    /** A status has no subject: it stands before the text, and counts with it. */
    @Test
    @Tag("LI-17")
    void theSubjectOfAMessageCountsWithItsText() {
        Rest program = at(KAZE, "suzuki").program();
        String messages = path(tied(program)) + "/messages";
        program.post(messages, Map.of("subject", "s".repeat(100), "text", "t".repeat(400)))
                .expect(422);
        program.post(messages, Map.of("subject", "s".repeat(100), "text", "t".repeat(300)))
                .expect(201);
        assertThat(Sandbox.commits(KAZE, "message"))
                .extracting(c -> c.get("text").asText())
                .containsExactly("@" + TARO_ON_MASTODON + " " + "s".repeat(100) + "\n\n" + "t".repeat(300));
    }

    @Test
    @Tag("LI-18")
    @Tag("LI-20")
    void followingStandsInForAnInvitation() {
        NetworkUser user = at(KAZE, "suzuki");
        Rest program = user.program();
        var record = tied(program);
        program.post(path(record) + "/invitations", Map.of("text", "はじめまして")).expect(422);
        Rest once = program.with("Idempotency-Key", unique("key"));
        once.post(path(record) + "/invitations", Map.of()).expect(201);
        once.post(path(record) + "/invitations", Map.of()).expect(201);
        assertThat(Sandbox.commits(KAZE, "follow"))
                .singleElement()
                .satisfies(c -> assertThat(c.get("changed").asBoolean()).isTrue());
        assertThat(program.get(record.path() + "/timeline?kind=SOCIAL_INVITE").body())
                .contains("DONE");
        assertThat(user.session().get(record.page() + "&tab=timeline").body())
                .containsPattern("followed this person on Mastodon|が Mastodon でフォロー");
    }

    @ParameterizedTest
    @Tag("LI-18")
    @CsvSource({TARO_ON_MASTODON + ", YES", "yui_tsumugi@hana.example, REQUESTED"})
    void whoFollowsIsShownToFollow(String person, String following) {
        Rest program = at(KAZE, "suzuki").program();
        String path = pathTo(program, person);
        assertThat(following(program, path)).isEqualTo("NO");
        program.post(path + "/invitations", Map.of()).expect(201);
        assertThat(following(program, path)).isEqualTo(following);
        // and so the server itself tells
        Rest again = at(KAZE, "suzuki").program();
        assertThat(following(again, pathTo(again, person))).isEqualTo(following);
    }

    private static String pathTo(Rest program, String person) {
        String path = path(taro(program));
        program.post(path, Map.of("profileId", person)).expect(201);
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
    @Tag("LI-23")
    void aKeyStandsForOneRequestOnly() {
        Rest program = at(KAZE, "suzuki").program();
        var record = tied(program);
        Rest once = program.with("Idempotency-Key", unique("key"));
        String text = unique("はじめまして");
        once.post(path(record) + "/messages", Map.of("text", text)).expect(201);
        once.post(path(record) + "/messages", Map.of("text", text)).expect(201);
        once.post(path(record) + "/messages", Map.of("text", "another")).expect(422);
        once.post(path(record) + "/invitations", Map.of()).expect(422);
        assertThat(Sandbox.commits(KAZE, null)).hasSize(1);
    }

    /** The server knows the key again, so that sending twice is writing once; the record says that it was done. */
    @Test
    @Tag("LI-23")
    void anAnswerThatGotLostIsWrittenOnce() {
        Rest program = at(HANA, "sato").program();
        var record = tied(program);
        String post = first(program, record);
        Sandbox.fault(HANA, "COMMIT_AND_LOSE", Map.of("remaining", 1));
        program.post(path(record) + "/posts/" + post + "/comments", Map.of("text", unique("lost")));
        String timeline = record.path() + "/timeline?kind=SOCIAL_COMMENT";
        Waiting.until(
                "the comment is settled",
                PATIENCE,
                () -> program.get(timeline).json().get("items").size() == 1);
        assertThat(program.get(timeline).json().at("/items/0/payload/outcome").asText())
                .isEqualTo("DONE");
        assertThat(Sandbox.calls(HANA, "/api/v1/statuses")).isGreaterThan(2);
        assertThat(Sandbox.commits(HANA, "comment")).hasSize(1);
    }

    @Test
    @Tag("LI-23")
    void aServerThatSpeaksOnlyAPartSaysWhatItLacks() {
        Sandbox.partial(HANA);
        Rest program = at(HANA, "sato").program();
        var record = tied(program);
        String post = path(record) + "/posts/" + first(program, record);
        assertThat(program.get(path(record) + "/candidates?query=Tanaka").body())
                .contains("network.problem.NOT_SPOKEN");
        assertThat(program.put(post + "/repost", null).body()).contains("NOT_SPOKEN");
        program.put(post + "/like", null).expect(204);
    }

    @Test
    @Tag("LI-22")
    void whatTheServerLimitsIsAnsweredWith429UntilItsOwnTime() {
        Rest program = at(HANA, "sato").program();
        var record = tied(program);
        Sandbox.fault(HANA, "RATE_LIMITED", Map.of());
        var refused = program.get(path(record) + "/candidates?query=Tanaka");
        assertThat(refused.status()).isEqualTo(429);
        assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(0, 301);
    }

    @ParameterizedTest
    @Tag("LI-04")
    @ValueSource(strings = {"REMOVED,REVOKED", "CHECKPOINT,CHECKPOINT"})
    void accessThatEndedThereIsFoundOutAtTheNextCall(String what) {
        NetworkUser user = at(HANA, "sato");
        Rest program = user.program();
        var record = tied(program);
        Fixture.age(user.user());
        Sandbox.revoke(HANA, "sato", what.split(",")[0]);
        program.get(path(record) + "/candidates?query=Tanaka").expect(403);
        assertThat(program.get("me/networks/mastodon").json().get("state").asText())
                .isEqualTo(what.split(",")[1]);
        assertThat(program.get(path(record)).expect(200).json().get("remoteId").asText())
                .isEqualTo(TARO_ON_MASTODON);
    }

    @Test
    @Tag("LI-05")
    void accessEndedHereIsEndedThere() {
        Rest program = at(HANA, "sato").program();
        var answer = program.delete("me/networks/mastodon").expect(204);
        assertThat(answer.header("Enishi-Revoked-At-Network")).isEqualTo("true");
        assertThat(Sandbox.calls(HANA, "/oauth/revoke")).isEqualTo(1);
    }

    /** Two who look after the company's account have one token: who leaves doesn't take it from the other. */
    @Test
    @Tag("LI-05")
    void whoEndsAccessToASharedAccountLeavesItToTheOthers() {
        Rest one = at(HANA, "ito").program();
        Rest other = at(HANA, "ito").program();
        assertThat(one.delete("me/networks/mastodon").expect(204).header("Enishi-Revoked-At-Network"))
                .isEqualTo("false");
        assertThat(one.get("me/networks/mastodon").json().get("state").asText()).isEqualTo("DISCONNECTED");
        posts(other, tied(other));
        assertThat(other.delete("me/networks/mastodon").expect(204).header("Enishi-Revoked-At-Network"))
                .isEqualTo("true");
        assertThat(Sandbox.calls(HANA, "/oauth/revoke")).isEqualTo(1);
    }

    /** What one server does is no matter of another's. */
    @Test
    @Tag("LI-23")
    void aDeadServerLeavesTheOthersAlone() {
        Rest here = at(HANA, "sato").program();
        Rest there = at(KAZE, "suzuki").program();
        var record = tied(here);
        Sandbox.fault(HANA, "DOWN", Map.of());
        for (int i = 0; i < 5; i++) {
            here.get(path(record) + "/candidates?query=x" + i);
        }
        assertThat(there.get(path(tied(there)) + "/posts").status()).isEqualTo(200);
        Sandbox.calm(HANA);
        Waiting.until(
                "the server is asked again",
                PATIENCE,
                () -> here.get(path(record) + "/candidates?query=y").status() == 200);
    }

    /** Pieces of text in the shape in which posts have them. */
    private static final class JsonPiece {
        static JsonNode of(JsonNode pieces) {
            return com.fasterxml.jackson.databind.node.JsonNodeFactory.instance
                    .objectNode()
                    .set("text", pieces);
        }
    }
}
