package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.PersonQuery;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.RemoteProfile.Following;
import org.enishi.network.boundary.RemoteProfile.Following.State;
import org.enishi.network.boundary.Segment;
import org.enishi.network.boundary.Segment.Kind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XReadingTest {

    private static final XJson JSON = new XJson("https://x.com/");

    @Test
    @Tag("LI-14")
    void aPostIsTakenApartByCodePoints() {
        String text = "👩‍💻 Q&amp;A &lt;b&gt; https://t.co/abcdefghij @taro #縁 https://t.co/zzzzzzzzzz";
        int[] at = {
            text.codePointCount(0, text.indexOf("https")),
            text.codePointCount(0, text.indexOf("@taro")),
            text.codePointCount(0, text.indexOf("#")),
            text.codePointCount(0, text.lastIndexOf("https"))
        };
        String entities = "{\"urls\":[{\"start\":" + at[0] + ",\"end\":" + (at[0] + 23)
                + ",\"expanded_url\":\"https://a.example/1\"},{\"start\":" + at[3] + ",\"end\":" + (at[3] + 23)
                + ",\"expanded_url\":\"https://x.com/p\",\"media_key\":\"3_1\"}],\"mentions\":[{\"start\":" + at[1]
                + ",\"end\":" + (at[1] + 5) + ",\"username\":\"taro\"}],\"hashtags\":[{\"start\":" + at[2]
                + ",\"end\":" + (at[2] + 2) + ",\"tag\":\"縁\"}]}";
        assertThat(XText.segments(text, Reply.parsed(entities), "https://x.com/"))
                .containsExactly(
                        Segment.text("👩‍💻 Q&A <b> "),
                        Segment.link("https://a.example/1", "https://a.example/1"),
                        Segment.text(" "),
                        Segment.mention("@taro", "https://x.com/taro"),
                        Segment.text(" "),
                        Segment.link("#縁", "https://x.com/hashtag/%E7%B8%81"));
    }

    @Test
    @Tag("LI-14")
    void anAddressThatWouldRunIsNoLink() {
        String entities = "{\"urls\":[{\"start\":0,\"end\":4,\"expanded_url\":\"javascript:alert(1)\"},"
                + "{\"start\":2,\"end\":99,\"expanded_url\":\"https://a.example\"}]}";
        assertThat(XText.segments("abcd efgh", Reply.parsed(entities), "https://x.com/"))
                .allMatch(s -> s.kind() == Kind.TEXT);
    }

    @ParameterizedTest
    @Tag("LI-14")
    @CsvSource({"edit_history_tweet_ids, retweet_count, note_tweet", "edit_history_post_ids, repost_count, note_post"})
    void bothSpellingsAreRead(String history, String reposts, String note) {
        String body = "{\"data\":[{\"id\":\"7\",\"text\":\"short…\",\"" + history + "\":[\"7\"],\"author_id\":\"1\","
                + "\"created_at\":\"2026-11-01T00:00:00.000Z\",\"public_metrics\":{\"like_count\":2,\"reply_count\":3,\""
                + reposts + "\":4},\"" + note + "\":{\"text\":\"the whole\"}}],\"includes\":{\"users\":[{\"id\":\"1\","
                + "\"name\":\"Taro\",\"username\":\"taro\"}]},\"meta\":{\"next_token\":\"n\"}}";
        var post = JSON.posts(Reply.parsed(body), Set.of("7"), Set.of()).get(0);
        assertThat(post.text()).containsExactly(Segment.text("the whole"));
        assertThat(post.repostCount()).isEqualTo(4);
        assertThat(post.liked()).isTrue();
        assertThat(post.permalink()).isEqualTo("https://x.com/taro/status/7");
    }

    @ParameterizedTest
    @Tag("LI-18")
    @CsvSource({
        "'[\"following\",\"followed_by\"]', YES",
        "'[\"follow_request_sent\"]', REQUESTED",
        "'[\"followed_by\"]', NO",
        "null, NO"
    })
    void xTellsWhomOneFollows(String connections, State state) {
        String body = "{\"data\":{\"id\":\"7\",\"username\":\"taro\",\"protected\":true,\"connection_status\":"
                + connections + "}}";
        assertThat(JSON.profile(Reply.parsed(body)).following()).isEqualTo(new Following(state, true));
    }

    @Test
    @Tag("LI-22")
    void anErrorWithAGoodStatusIsAProblem() {
        var missing = Reply.parsed(
                "{\"errors\":[{\"title\":\"x\",\"type\":\"https://api.twitter.com/2/problems/resource-not-found\"}]}");
        assertThat(XJson.withData(missing)).isEqualTo(Answer.failed(Problem.refused(Problem.Refused.Cause.NOT_FOUND)));
        var closed =
                Reply.parsed("{\"errors\":[{\"type\":\"https://api.x.com/2/problems/not-authorized-for-resource\"}]}");
        assertThat(XJson.withData(closed)).isEqualTo(Answer.failed(Problem.refused(Problem.Refused.Cause.NOT_ALLOWED)));
        var partly = Reply.parsed("{\"data\":[],\"errors\":[{\"type\":\"about:blank\"}]}");
        assertThat(XJson.withData(partly).problem()).isEmpty();
    }

    @ParameterizedTest
    @Tag("LI-06")
    @CsvSource({
        "タナカ, Tanaka",
        "たろう, Taro",
        "イノウエ, Inoue",
        "マツウラ, Matsuura",
        "おおの, Ono",
        "ユウキ, Yuki",
        "シュンスケ, Shunsuke",
        "ハットリ, Hattori",
        "コッチ, Kotchi",
        "リョウ, Ryo",
        "ジョージ, Joji",
        "Sørensen, Sorensen",
        "Nguyễn, Nguyen"
    })
    void namesAreWrittenInLatinLetters(String name, String latin) {
        assertThat(Romaji.of(name)).isEqualTo(latin);
    }

    @Test
    @Tag("LI-06")
    void whatCannotBeWrittenSoIsNotSearched() {
        assertThat(XNames.query(PersonQuery.byName("田中", "太郎"))).isEmpty();
        assertThat(XNames.query(PersonQuery.byName("田中", "太郎", "たなか", "たろう"))).contains("Taro Tanaka");
        assertThat(XNames.query(PersonQuery.byName("O’Connor", "Seán"))).contains("Sean O'Connor");
        assertThat(XNames.query(PersonQuery.byWords("Müller-Lüdenscheidt", null)))
                .contains("Muller Ludenscheidt");
        assertThat(XNames.query(PersonQuery.byWords("a".repeat(51), null))).isEmpty();
        assertThat(XNames.query(PersonQuery.byWords("Taro", "みなと精機"))).contains("Taro");
    }

    @ParameterizedTest
    @Tag("LI-15")
    @CsvSource({"縁, 2", "abc, 3", "https://enishi.example/long/long/address x, 25", "👩‍💻, 2", "“quoted”, 8"})
    void textsAreMeasuredAsXMeasures(String text, int length) {
        assertThat(XText.weightedLength(text)).isEqualTo(length);
    }
}
