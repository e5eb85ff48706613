package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.RemoteProfile.Following;
import org.enishi.network.boundary.RemoteProfile.Following.State;
import org.enishi.network.boundary.Segment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MastodonJsonTest {

    private static final String ACCOUNT = """
        {"id":"7","username":"Taro","acct":"Taro","display_name":":star: 田中 太郎","note":"<p>工場</p><p>横浜</p>",
        "url":"https://hana.example/@Taro","avatar":"https://files.example/a.gif",
        "avatar_static":"https://files.example/a.png","emojis":[{"shortcode":"star"}],
        "fields":[{"name":"Web","value":"<a href=\\"https://w.example\\">w</a>","verified_at":"2026-01-01T00:00:00Z"},
        {"name":"Place","value":"Yokohama","verified_at":null}]}\
        """;

    private final MastodonJson json = new MastodonJson("hana.example");

    private static JsonObject parsed(String text) {
        return Reply.parsed(text);
    }

    @ParameterizedTest
    @CsvSource({"Taro, taro@hana.example", "Taro@Kaze.Example, taro@kaze.example"})
    void peopleAreKnownByHandleAndServer(String acct, String known) {
        assertThat(json.acct(parsed("{\"acct\":\"" + acct + "\"}"))).isEqualTo(known);
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(
            strings = {
                "https://h.example/\u0000",
                "https://h.example/ x",
                "https://h.example/\"onclick",
                "javascript:alert(1)//https://h.example",
                "data:text/html,x",
                "//h.example"
            })
    void whatIsNoAddressOfTheWebIsNone(String address) {
        String escaped = address.replace("\"", "\\\"").replace("\u0000", "\\u0000");
        assertThat(JsonTree.web(parsed("{\"url\":\"" + escaped + "\"}"), "url")).isNull();
    }

    @Test
    @Tag("QU-17")
    void aServerSpeaksForNobodyElsesPeople() {
        assertThat(json.own(parsed("{\"acct\":\"Taro@kaze.example\"}"))).isEqualTo("taro@hana.example");
    }

    @Test
    void aProfileHasFieldsSomeOfThemVerified() {
        RemoteProfile profile = json.profile(parsed(ACCOUNT));
        assertThat(profile.person().name()).isEqualTo("田中 太郎");
        assertThat(profile.person().headline()).isNull();
        assertThat(json.person(parsed(ACCOUNT)).headline()).isEqualTo("工場 横浜");
        assertThat(profile.person().pictureUrl()).isEqualTo("https://files.example/a.png");
        assertThat(profile.summary()).isEqualTo("工場\n\n横浜");
        assertThat(profile.fields())
                .containsExactly(
                        new RemoteProfile.Field("Web", List.of(Segment.link("w", "https://w.example")), true),
                        new RemoteProfile.Field("Place", List.of(Segment.text("Yokohama")), false));
    }

    @ParameterizedTest
    @Tag("LI-18")
    @CsvSource({
        "'{\"following\":true,\"requested\":false}', YES",
        "'{\"following\":false,\"requested\":true}', REQUESTED",
        "'{\"following\":false}', NO"
    })
    void theServerTellsWhomOneFollows(String relationship, State state) {
        assertThat(MastodonJson.following(parsed("{\"locked\":true}"), parsed(relationship)))
                .isEqualTo(new Following(state, true));
    }

    @Test
    @Tag("LI-18")
    void aServerThatDoesNotTellWhomOneFollowsStillTellsWhoDecides() {
        assertThat(MastodonJson.following(parsed(ACCOUNT), null)).isEqualTo(new Following(State.NO, false));
    }

    @Test
    void aPostWithWarningAndPicture() {
        RemotePost post = json.post(parsed("{\"id\":\"9\",\"account\":" + ACCOUNT
                + ",\"content\":\"<p>text</p>\",\"spoiler_text\":\"work\",\"created_at\":\"2026-11-01T03:00:00.123Z\","
                + "\"url\":\"javascript:alert(1)\",\"favourites_count\":3,\"replies_count\":2,\"favourited\":true,"
                + "\"media_attachments\":[{\"type\":\"audio\",\"preview_url\":\"https://f.example/a\"},"
                + "{\"type\":\"image\",\"url\":\"https://f.example/b.png\",\"preview_url\":null}]}"));
        assertThat(post)
                .isEqualTo(new RemotePost(
                        "9",
                        "taro@hana.example",
                        "田中 太郎",
                        List.of(Segment.text("[work]\n\n"), Segment.text("text")),
                        "https://f.example/b.png",
                        Instant.parse("2026-11-01T03:00:00.123Z"),
                        null,
                        3,
                        2,
                        true,
                        0,
                        false,
                        false));
    }

    @Test
    @Tag("LI-14")
    void whatAPollAsksIsReadAndAPictureWarnedOfIsMarked() {
        RemotePost post = json.post(parsed("{\"id\":\"9\",\"account\":" + ACCOUNT
                + ",\"content\":\"<p>Tea?</p>\",\"created_at\":\"2026-11-01T03:00:00.123Z\",\"sensitive\":true,"
                + "\"poll\":{\"id\":\"3\",\"expired\":false,\"votes_count\":2,\"options\":"
                + "[{\"title\":\"yes\",\"votes_count\":2},{\"title\":\"no\",\"votes_count\":null}]}}"));
        assertThat(post.text().stream().map(Segment::text)).containsExactly("Tea?", "\n☐ yes", "\n☐ no");
        assertThat(post.sensitive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "<https://h.example/api/v1/accounts/7/statuses?limit=10&max_id=42>; rel=\"next\","
                        + " <https://h.example/x?min_id=50>; rel=\"prev\"|42",
                "<https://h.example/x?min_id=50>; rel=\"prev\"|-",
                "<https://h.example/x?max_id=../../admin>; rel=\"next\"|-"
            })
    void theNextPageBeginsWhereTheLinkSays(String link, String next) throws IOException {
        Reply reply = Reply.read(
                200,
                Map.of("Link", List.of(link)),
                new ByteArrayInputStream("[]".getBytes(StandardCharsets.UTF_8)),
                System.nanoTime() + 1_000_000_000L);
        assertThat(MastodonJson.next(reply)).isEqualTo(next);
    }

    @ParameterizedTest
    @CsvSource({
        "@a@b.example hello, true",
        "@A@b.example, true",
        "@a@b.example.org hello, false",
        "@a@b.examples hello, false",
        "hello @a@b.example, false"
    })
    void aTextIsAddressedByTheWholeHandle(String text, boolean addressed) {
        assertThat(MastodonWrites.begins(text, "@a@b.example")).isEqualTo(addressed);
    }
}
