package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.enishi.harness.TestUser.unique;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.enishi.harness.Answer;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A night, and then two months, pass on a node whose time is the networks': limits are reached and begin anew, accounts
 * run out, are renewed and are revoked while nobody looks. All in one test, since time goes one way.
 */
@Tag("LI-02")
@Tag("LI-04")
@Tag("LI-21")
@Tag("LI-22")
class NightIT extends SocialTest {

    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final String KAZE = "mastodon-kaze";
    private static final String SEARCH = "/candidates?query=Tanaka";
    private static final TestUser SUZUKI = TestUser.demo("suzuki");

    private static PayaraMicro node;
    private static Rest anybody;

    private Instant evening;
    private Duration ahead = Duration.ZERO;

    @BeforeAll
    static void startTheNode() {
        Map<String, String> settings = new HashMap<>(EnishiUnderTest.anotherDatabase());
        settings.put(
                "enishi.demo.clock",
                EnishiUnderTest.sandbox().http().resolve("/control/clock").toString());
        settings.put("enishi.network.linkedin.limit.profile-search", "2");
        settings.put("enishi.network.facebook.limit.comment", "1");
        node = EnishiUnderTest.node("night", settings).awaitReady("/health/ready");
        anybody = Rest.at(node.http()).as(SUZUKI);
    }

    @AfterAll
    static void endTheNode() {
        node.close();
        Sandbox.runAhead(Duration.ZERO);
    }

    @Test
    void aNightPasses() {
        // at ten in the evening, UTC: two hours before LinkedIn's day ends
        evening = LocalDate.ofInstant(Instant.now(), ZoneOffset.UTC)
                .plusDays(1)
                .atTime(LocalTime.of(22, 0))
                .toInstant(ZoneOffset.UTC);
        at(Duration.ZERO);
        NetworkUser user = NetworkUser.of(SUZUKI, node.http())
                .authenticated("linkedin", "suzuki")
                .authenticated("facebook", "suzuki")
                .authenticated("x", "suzuki")
                .authenticatedAt(KAZE, "suzuki");
        Rest program = user.program();
        SavedRecord onLinkedIn = tied(program, "linkedin");
        SavedRecord onFacebook = tied(program, "facebook");
        String comments = comments(program, onFacebook);
        String post = postOnX(program);
        String onMastodon = profiles(tied(program, "mastodon")) + "/mastodon";

        // both limits are reached
        search(program, onLinkedIn).expect(200);
        search(program, onLinkedIn).expect(200);
        assertThat(retryAt(search(program, onLinkedIn).expect(429)))
                .isCloseTo(evening.plus(Duration.ofHours(2)), within(1, ChronoUnit.MINUTES));
        program.post(comments, Map.of("text", unique("evening"))).expect(201);
        program.post(comments, Map.of("text", unique("evening"))).expect(429);
        // of X's windows one is short and one is long
        Sandbox.window("likes", 1, 0);
        Sandbox.window("retweets", 1, 24);
        program.put(post + "/like", null).expect(204);
        program.put(post + "/repost", null).expect(204);
        assertThat(retryAt(program.delete(post + "/like").expect(429)))
                .isCloseTo(evening.plus(Duration.ofMinutes(15)), within(1, ChronoUnit.MINUTES));
        assertThat(retryAt(program.delete(post + "/repost").expect(429)))
                .isCloseTo(evening.plus(Duration.ofHours(24)), within(1, ChronoUnit.MINUTES));
        // Mastodon's server says with its answers what is left of five minutes; a check of the account counts, too
        Waiting.until(
                "the account was checked", PATIENCE, () -> Sandbox.calls(KAZE, "/accounts/verify_credentials") > 1);
        Sandbox.limit(KAZE, "*", 1);
        program.get(onMastodon + SEARCH).expect(200);
        assertThat(retryAt(program.get(onMastodon + SEARCH).expect(429)))
                .isCloseTo(evening.plus(Duration.ofMinutes(5)), within(1, ChronoUnit.MINUTES));
        assertThat(Sandbox.calls(KAZE, "/api/v2/search")).isEqualTo(1);
        program.get(onMastodon + "/posts").expect(429);
        Sandbox.limit(KAZE, "*", 300);

        at(Duration.ofMinutes(17));
        program.delete(post + "/like").expect(204);
        program.delete(post + "/repost").expect(429);
        program.get(onMastodon + SEARCH).expect(200);
        program.get(onMastodon + "/posts").expect(200);

        at(Duration.ofMinutes(119));
        search(program, onLinkedIn).expect(429);
        // midnight: LinkedIn counts anew, Facebook's day has not gone round
        at(Duration.ofMinutes(121));
        search(program, onLinkedIn).expect(200);
        program.post(comments, Map.of("text", unique("midnight"))).expect(429);
        // X's tokens last two hours: this one was renewed, and the long window is shut still
        program.put(post + "/like", null).expect(204);
        program.delete(post + "/repost").expect(429);

        // Facebook's own no lasts an hour, whatever was counted
        at(Duration.ofHours(3));
        Sandbox.fault("facebook", "RATE_LIMITED", Map.of("path", ".*/search"));
        candidates(program, onFacebook).expect(429);
        Sandbox.calm("facebook");
        at(Duration.ofMinutes(3 * 60 + 55));
        candidates(program, onFacebook).expect(429);
        at(Duration.ofMinutes(4 * 60 + 5));
        candidates(program, onFacebook).expect(200);

        // revoked while nobody looks: the next check finds it
        Sandbox.revoke("facebook", "suzuki");
        Sandbox.revoke(KAZE, "suzuki");
        at(Duration.ofMinutes(4 * 60 + 35));
        awaitState(program, "facebook", "EXPIRED", "REVOKED");
        awaitState(program, "mastodon", "REVOKED");
        program.get(onMastodon + "/posts").expect(403);
        program.get(onMastodon).expect(200);

        // until the day that the user chose has ended where they are
        LocalDate day = LocalDate.ofInstant(now(), TOKYO);
        until(user, day);
        Duration end =
                Duration.between(evening, day.plusDays(1).atStartOfDay(TOKYO).toInstant());
        at(end.minusMinutes(2));
        assertThat(state(program, "linkedin")).isEqualTo("ACTIVE");
        at(end.plusMinutes(1));
        assertThat(state(program, "linkedin")).isEqualTo("EXPIRED");

        // the day after the comment there is another
        at(Duration.ofHours(24).plusMinutes(5));
        user.authenticated("facebook", "suzuki")
                .authenticated("linkedin", "suzuki")
                .authenticatedAt(KAZE, "suzuki");
        program.get(onMastodon + "/posts").expect(200);
        program.post(comments, Map.of("text", unique("next evening"))).expect(201);
        program.delete(post + "/repost").expect(204);
        search(program, onLinkedIn).expect(200);

        // two months: LinkedIn's tokens were renewed in time, Facebook's can't be
        int tokens = Sandbox.tokensGiven("linkedin");
        at(Duration.ofDays(57));
        Waiting.until("LinkedIn's token is renewed", PATIENCE, () -> Sandbox.tokensGiven("linkedin") > tokens);
        at(Duration.ofDays(63));
        assertThat(state(program, "facebook")).isEqualTo("EXPIRED");
        awaitState(program, "linkedin", "ACTIVE");
        search(program, onLinkedIn).expect(200);
        assertThat(Sandbox.renewalsRefused("linkedin")).isZero();
        // each refresh token of X was used once, and the last one still works
        program.put(post + "/like", null).expect(204);
        assertThat(state(program, "x")).isEqualTo("ACTIVE");
        assertThat(Sandbox.renewalsRefused("x")).isZero();
        // Mastodon's have no end
        program.get(onMastodon + SEARCH).expect(200);
        assertThat(state(program, "mastodon")).isEqualTo("ACTIVE");
    }

    /** Lets it become so long after the evening, at the networks and here. */
    private void at(Duration later) {
        Instant then = evening.plus(later);
        ahead = Duration.between(Instant.now(), then);
        Sandbox.runAhead(ahead);
        Waiting.until("the node follows", PATIENCE, () -> {
            Instant here = Instant.parse(anybody.post("leads", Map.of("lastName", unique("clock")))
                    .expect(201)
                    .json()
                    .get("createdAt")
                    .asText());
            return Duration.between(then, here).abs().compareTo(Duration.ofSeconds(30)) < 0;
        });
    }

    private Instant now() {
        return Instant.now().plus(ahead);
    }

    private static Answer search(Rest program, SavedRecord record) {
        return program.get(profiles(record) + "/linkedin/candidates?query=" + unique("Tanaka"));
    }

    private static Answer candidates(Rest program, SavedRecord record) {
        return program.get(profiles(record) + "/facebook/candidates?query=" + unique("Tanaka"));
    }

    private static String comments(Rest program, SavedRecord record) {
        String post = program.get(profiles(record) + "/facebook/posts")
                .expect(200)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        return profiles(record) + "/facebook/posts/" + Rest.encoded(post) + "/comments";
    }

    /** The path of a post that Taro wrote on X. */
    private static String postOnX(Rest program) {
        String path = profiles(tied(program, "x")) + "/x/posts";
        return path + "/"
                + program.get(path)
                        .expect(200)
                        .json()
                        .get("items")
                        .get(0)
                        .get("id")
                        .asText();
    }

    private Instant retryAt(Answer answer) {
        return now().plusSeconds(Long.parseLong(answer.header("Retry-After")));
    }

    private static String state(Rest program, String network) {
        return program.get("me/networks/" + network)
                .expect(200)
                .json()
                .get("state")
                .asText();
    }

    private static void awaitState(Rest program, String network, String... states) {
        Waiting.until(
                network + " is " + List.of(states),
                PATIENCE,
                () -> List.of(states).contains(state(program, network)));
    }

    private static void until(NetworkUser user, LocalDate day) {
        var page = user.consentPage("linkedin", "return=/&until=" + day);
        var back = Sandbox.consent(page, Map.of("account", "suzuki", "decision", "allow"), List.of());
        String path = Session.path(user.session().get(back.getRawPath() + "?" + back.getRawQuery()));
        assertThat(path).contains("outcome=authenticated");
    }
}
