package org.enishi.sandbox.x;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.cast.Cast;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Mode;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.SettableClock;
import org.enishi.sandbox.world.World;
import org.junit.jupiter.api.Test;

class XFormatsTest {

    private static final Fields FIELDS = new Fields(
            Set.of("public_metrics"),
            Set.of("entities", "public_metrics", "conversation_id", "referenced_tweets"),
            Set.of("url"),
            Set.of("author_id", "attachments.media_keys"));

    private final World world =
            new World(Cast.fromResource(), new SettableClock("2026-11-01T03:00:00Z"), Mode.HISTORICAL);
    private final XView view = new XView(world, member("sato"), false, "http://127.0.0.1:8090");

    private Member member(String key) {
        return world.x().memberByKey(key).orElseThrow();
    }

    private Post holding(String text) {
        return world.x().posts(view.viewer(), p -> p.text().contains(text)).get(0);
    }

    private List<String> found(String query) {
        return new UserSearch(query)
                .in(world.x().members(), view.viewer()).stream()
                        .map(Member::key)
                        .toList();
    }

    @Test
    void linksAreShortenedAndCountedByCodePoints() {
        XText text = XText.of(world.x(), holding("20 年もの"));
        var url = (JsonFields) ((List<?>) text.entities().get("urls")).get(0);
        String shown = text.text()
                .substring(
                        text.text().offsetByCodePoints(0, (Integer) url.get("start")),
                        text.text().offsetByCodePoints(0, (Integer) url.get("end")));
        assertThat(shown).isEqualTo(url.get("url")).hasSize(23);
        assertThat(url).containsEntry("expanded_url", "https://monozukuri-forum.example/2026/retrofit");
        assertThat(XText.of(world.x(), holding("Q&A")).text())
                .contains("Q&amp;A")
                .contains("&lt;きれい&gt;");
    }

    @Test
    void aPictureIsALinkAtTheEndOfTheText() {
        XText text = XText.of(world.x(), holding("三浦の海沿い"));
        var url = (JsonFields) ((List<?>) text.entities().get("urls")).get(0);
        assertThat(text.text()).endsWith((String) url.get("url"));
        assertThat((String) url.get("display_url")).startsWith("pic.x.com/");
    }

    @Test
    void answersArePostsOfTheSameConversation() {
        Post post = holding("朝いちの立ち上げ");
        var replies =
                world.x().posts(view.viewer(), PostQuery.of(world.x(), "conversation_id:" + post.id() + " is:reply"));
        assertThat(replies).hasSize(2);
        JsonFields json = new PostJson(view).json(replies.get(0), FIELDS);
        assertThat(json).containsEntry("conversation_id", post.id()).containsKey("referenced_tweets");
        assertThat((JsonFields) new PostJson(view).json(post, FIELDS).get("public_metrics"))
                .containsEntry("reply_count", 2L)
                .containsKey("retweet_count");
        assertThat(json.get("text").toString()).contains("@dai_setouchi");
    }

    @Test
    void bothSpellingsTellTheSame() {
        world.x().settings().put("spelling", "post");
        Post reply = holding("夜のうちに油だけ");
        assertThat(new PostJson(view).json(reply, FIELDS))
                .containsKeys("edit_history_post_ids", "referenced_posts")
                .doesNotContainKey("edit_history_tweet_ids");
    }

    @Test
    void queriesJoinChooseAndExclude() {
        assertThat(count("from:taro_seiki -is:reply")).isEqualTo(6);
        assertThat(count("(\"段取り表\" OR 輪行) from:taro_seiki")).isEqualTo(2);
        assertThat(count("is:retweet")).isZero();
        assertThatThrownBy(() -> PostQuery.of(world.x(), "(a OR b")).isInstanceOf(XError.class);
        assertThatThrownBy(() -> PostQuery.of(world.x(), "x".repeat(513))).isInstanceOf(XError.class);
    }

    private long count(String query) {
        return world.x().posts(view.viewer(), PostQuery.of(world.x(), query)).size();
    }

    @Test
    void peopleAreFoundByLatinLettersAlone() {
        assertThat(found("Tanaka Taro")).containsExactlyInAnyOrder("tanaka-taro", "tanaka-taro-kyoto");
        assertThat(found("Sorensen")).containsExactly("sorensen-mikkel");
        assertThat(found("Hayashi")).isEmpty();
        assertThatThrownBy(() -> new UserSearch("田中")).isInstanceOf(XError.class);
    }

    @Test
    void aLinkCountsTwentyThreeAndJapaneseTwo() {
        assertThat(WeightedLength.of("https://enishi.example/a/very/long/address/that/goes/on abc"))
                .isEqualTo(27);
        assertThat(WeightedLength.of("縁")).isEqualTo(2);
        assertThat(WeightedLength.of("👩‍💻")).isEqualTo(2);
    }

    @Test
    void aClosedAccountLetsFollowersIn() {
        assertThat(view.sees(member("sasaki-hina"))).isFalse();
        assertThat(new Deeds(view, view.viewer()).follow(member("sasaki-hina").id()))
                .isFalse();
        assertThatThrownBy(() -> new Deeds(view, view.viewer())
                        .message(member("sasaki-hina").id(), "hi"))
                .isInstanceOf(XError.class);
    }

    @Test
    void todayOneAnswersOnlyWhoAskedForIt() {
        world.x().setMode(Mode.TODAY);
        var deeds = new Deeds(view, view.viewer());
        assertThatThrownBy(() -> deeds.post("読みました", holding("三浦の海沿い").id())).isInstanceOf(XError.class);
        Post calling = new Deeds(view, member("tanaka-taro")).post("@haruka_s_enishi さん、どうですか", null);
        assertThat(deeds.post("いいですね", calling.id()).answered()).isEqualTo(calling);
    }
}
