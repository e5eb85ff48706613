package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.PersonQuery;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.entity.WriteOperation;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers as they are: closed to strangers, of other software, with gaps and habits of their own, or with bad intent. */
@Tag("LI-23")
class MastodonKinTest {

    private static final String TARO = """
        {"id":"7","username":"taro","acct":"taro","display_name":"田中太郎","note":"","url":"https://h.example/@taro"}\
        """;
    private static final String NOT_FOR_STRANGERS = "{\"error\":\"This method requires an authenticated user\"}";

    private final ScriptedServer server = new ScriptedServer()
            .answers("POST /api/v1/apps", "{\"id\":\"1\",\"client_id\":\"c1\",\"client_secret\":\"s1\"}")
            .answers("GET /api/v2/instance", "{\"domain\":\"hana.example\",\"version\":\"4.5.2\"}")
            .answers("GET /api/v1/accounts/lookup", TARO)
            .answers("GET /api/v1/accounts/verify_credentials", TARO);
    private final Mastodon mastodon = server.connector();
    private final Credentials sato = server.as("sato@hana.example");

    @AfterEach
    void close() {
        server.close();
    }

    private URI consentPage() {
        return mastodon.consentAddress(server.consenting()).orThrow(p -> new IllegalStateException(p.code()));
    }

    private static Outgoing message(String text) {
        return new Outgoing("key", WriteOperation.MESSAGE, "taro@hana.example", null, text);
    }

    private String status(String call) {
        return Reply.parsed(server.received(call).get(0).body()).getString("status");
    }

    /** As with LIMITED_FEDERATION_MODE, which is what a company's own server may have. */
    @Test
    @Tag("LI-01")
    void aServerThatShowsStrangersNothingIsUsedAllTheSame() {
        server.answersStrangers("GET /api/v2/instance", 401, NOT_FOR_STRANGERS)
                .answersStrangers("GET /api/v1/instance", 401, NOT_FOR_STRANGERS);
        assertThat(consentPage().toString()).startsWith(server.address() + "/oauth/authorize?");
        Self self = mastodon.self(server.as(null)).orThrow(p -> new IllegalStateException(p.code()));
        assertThat(self.id()).isEqualTo("taro@hana.example");
        // told once, it is known
        mastodon.self(server.as(null));
        assertThat(server.received("GET /api/v2/instance")).hasSize(2);
    }

    @Test
    @Tag("LI-01")
    void aSiteThatIsNoServerIsNotTakenForOne() {
        server.answers("GET /api/v2/instance", 200, "<html></html>", Map.of());
        assertThat(mastodon.consentAddress(server.consenting()).problem())
                .contains(Problem.refused(Refused.Cause.SERVER));
    }

    /** GoToSocial wants the redirect address with every grant; without it every consent would register anew. */
    @Test
    @Tag("LI-01")
    void whoIsKnownIsNotRegisteredAgain() {
        server.answers("POST /oauth/token", "{\"access_token\":\"t\",\"token_type\":\"Bearer\"}");
        consentPage();
        consentPage();
        assertThat(server.received("POST /api/v1/apps")).hasSize(1);
        assertThat(server.received("POST /oauth/token"))
                .singleElement()
                .satisfies(
                        r -> assertThat(r.body()).contains("redirect_uri=http").contains("client_credentials"));
    }

    @ParameterizedTest
    @Tag("LI-01")
    @ValueSource(strings = {"unsupported_grant_type", "invalid_scope", "unauthorized_client"})
    void whoeverGivesNoSuchTokenStillKnowsUs(String error) {
        server.answers("POST /oauth/token", 400, "{\"error\":\"" + error + "\"}", Map.of());
        consentPage();
        consentPage();
        assertThat(server.received("POST /api/v1/apps")).hasSize(1);
    }

    @Test
    @Tag("LI-01")
    void whoIsForgottenIsRegisteredAgain() {
        server.answers("POST /oauth/token", 401, "{\"error\":\"invalid_client\"}", Map.of());
        consentPage();
        consentPage();
        assertThat(server.received("POST /api/v1/apps")).hasSize(2);
    }

    @Test
    @Tag("LI-01")
    void anEndThatCannotBeIsNoReasonToFail() {
        consentPage();
        server.answers(
                "POST /oauth/token",
                "{\"access_token\":\"t\",\"scope\":\"read write follow\",\"expires_in\":9223372036854775807}");
        Tokens tokens = mastodon.tokens("code", server.consenting()).orThrow(p -> new IllegalStateException(p.code()));
        assertThat(tokens.scopes()).contains("read:accounts", "write:favourites");
    }

    /** Doorkeeper refuses to end a token that was given to another application. */
    @Test
    @Tag("LI-05")
    void aTokenThatIsNotEndedThereIsNotSaidToBe() {
        consentPage();
        server.answers("POST /oauth/revoke", 403, "{\"error\":\"unauthorized_client\"}", Map.of());
        assertThat(mastodon.revoke(sato, null).problem()).contains(Problem.refused(Refused.Cause.NOT_ALLOWED));
    }

    @Test
    @Tag("LI-06")
    void whoWritesTheNameInOnePieceIsFoundToo() {
        consentPage();
        server.answers("GET /api/v2/search", "{\"accounts\":[" + TARO + "],\"statuses\":[],\"hashtags\":[]}");
        List<RemotePerson> found =
                mastodon.search(sato, PersonQuery.byName("田中", "太郎")).orThrow(p -> new IllegalStateException(p.code()));
        assertThat(found).extracting(RemotePerson::id).containsExactly("taro@hana.example");
        assertThat(server.received("GET /api/v2/search"))
                .extracting(r -> r.query().replaceFirst("&.*", ""))
                .containsExactly("q=田中 太郎", "q=田中太郎");
        mastodon.search(sato, PersonQuery.byName("Dubois", "Claire"));
        assertThat(server.received("GET /api/v2/search")).hasSize(3);
    }

    /** Friendica's pages are found by the server, though their addresses don't look like any handle. */
    @Test
    @Tag("LI-07")
    void theAddressOfAnyPageMayBePasted() {
        consentPage();
        server.answers("GET /api/v2/search", "{\"accounts\":[" + TARO + "]}");
        assertThat(mastodon.resolve(sato, "https://friendica.example/profile/taro"))
                .isInstanceOf(Answer.Ok.class);
    }

    @Test
    @Tag("LI-17")
    void aMessageNamesItsRecipientAndNobodyElse() {
        consentPage();
        server.answers("POST /api/v1/statuses", "{\"id\":\"9\",\"mentions\":[{\"id\":\"7\",\"acct\":\"taro\"}]}");
        assertThat(mastodon.send(sato, message("@suzuki@kaze.example の件、a@b.example まで。(@ito)")))
                .isEqualTo(Answer.ok("9"));
        assertThat(status("POST /api/v1/statuses"))
                .isEqualTo("@taro @\u2060suzuki@kaze.example の件、a@b.example まで。(@\u2060ito)");
    }

    @ParameterizedTest
    @Tag("LI-17")
    @ValueSource(strings = {"@taro hello", "@taro@hana.example hello", "hello"})
    void aMessageIsAddressedOnce(String text) {
        consentPage();
        server.answers("POST /api/v1/statuses", "{\"id\":\"9\"}");
        mastodon.send(sato, message(text));
        assertThat(status("POST /api/v1/statuses")).isEqualTo("@taro hello");
    }

    /** Somebody who blocks the author is left out of those named, without a word; nobody would ever read it. */
    @Test
    @Tag("LI-17")
    void aMessageThatReachesNobodyIsTakenBack() {
        consentPage();
        server.answers("POST /api/v1/statuses", "{\"id\":\"9\",\"mentions\":[]}")
                .answers("DELETE /api/v1/statuses/9", "{\"id\":\"9\"}");
        assertThat(mastodon.send(sato, message("hello")).problem())
                .contains(Problem.refused(Refused.Cause.NOT_ALLOWED));
        assertThat(server.received("DELETE /api/v1/statuses/9")).hasSize(1);
    }

    @Test
    @Tag("LI-19")
    void aPictureIsFollowedToWhereItIsKept() {
        byte[] png = {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10};
        server.answers("GET /media_proxy/1/small", 302, "", Map.of("Location", "/system/1.png"))
                .answers("GET /system/1.png", 200, png, Map.of());
        assertThat(mastodon.picture(null, URI.create(server.address() + "/media_proxy/1/small")))
                .isInstanceOf(Answer.Ok.class);
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(
            strings = {
                "http://127.0.0.1:1/a.png",
                "http://169.254.169.254/latest/meta-data",
                "https://localhost:8443/a.png",
                "file:///etc/passwd",
                "https://[::1",
                "/around"
            })
    void aPictureIsFollowedNowhereElse(String location) {
        server.answers("GET /around", 302, "", Map.of("Location", location));
        assertThat(mastodon.picture(null, URI.create(server.address() + "/around"))
                        .problem())
                .contains(Problem.refused(Refused.Cause.INVALID));
        assertThat(server.received("GET /around")).hasSizeLessThan(6);
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(
            strings = {
                "[{\"id\":\"1\"}]",
                "[{\"id\":\"1\",\"account\":null,\"created_at\":\"2026-01-01T00:00:00Z\"}]",
                "[{\"id\":\"1\",\"account\":{\"acct\":\"a\",\"username\":\"a\"},\"created_at\":\"yesterday\"}]",
                "[{\"id\":\"1\",\"account\":{\"acct\":\"a"
                        + " b/../\",\"username\":\"a\"},\"created_at\":\"2026-01-01T00:00:00Z\"}]",
                "DEEP",
                "LONG"
            })
    void answersOfAnotherShapeAreToldAndDoNotBreakAnything(String body) {
        consentPage();
        String text =
                body.equals("DEEP") ? "[".repeat(100_000) : body.equals("LONG") ? "[" + "9".repeat(5000) + "]" : body;
        server.answers("GET /api/v1/accounts/7/statuses", text);
        assertThat(mastodon.posts(sato, "taro@hana.example", null).problem())
                .contains(Problem.unreachable(Unreachable.Cause.NONSENSE));
    }

    @Test
    @Tag("QU-17")
    void peopleWithoutAHandleAreNoPeople() {
        consentPage();
        server.answers("GET /api/v2/search", "{\"accounts\":[{\"id\":\"7\"}]}");
        assertThat(mastodon.search(sato, PersonQuery.byWords("x", null)).problem())
                .contains(Problem.unreachable(Unreachable.Cause.NONSENSE));
    }
}
