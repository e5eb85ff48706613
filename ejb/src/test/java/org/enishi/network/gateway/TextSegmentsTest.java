package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.network.boundary.Segment.link;
import static org.enishi.network.boundary.Segment.mention;
import static org.enishi.network.boundary.Segment.text;

import java.util.List;
import org.enishi.network.boundary.Segment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("LI-14")
class TextSegmentsTest {

    @Test
    void addressesBecomeLinksAndTheRestStaysText() {
        assertThat(TextSegments.plain("詳しくはhttps://a.example/b?c=dをご覧ください。"))
                .containsExactly(
                        text("詳しくは"), link("https://a.example/b?c=d", "https://a.example/b?c=d"), text("をご覧ください。"));
    }

    @Test
    void aSentencesEndIsNoPartOfAnAddress() {
        assertThat(TextSegments.plain("(see http://a.example/x)."))
                .containsExactly(text("(see "), link("http://a.example/x", "http://a.example/x"), text(")."));
    }

    @Test
    void otherSchemesAndMarkupAreJustText() {
        String hostile = "javascript:alert(1) <a href=\"https://evil.example\" onclick=x>";
        List<Segment> segments = TextSegments.plain(hostile);
        assertThat(segments)
                .extracting(Segment::text)
                .containsExactly("javascript:alert(1) <a href=\"", "https://evil.example", "\" onclick=x>");
        assertThat(segments).extracting(Segment::href).containsOnly(null, "https://evil.example");
    }

    @Test
    void littleTextLosesItsBackslashesAndKeepsMentionsAndHashtags() {
        assertThat(TextSegments.little(
                        "Hi @[Acme \\(EU\\)](urn:li:organization:7), 1 \\< 2 \\\\ {hashtag|\\#|縁}",
                        urn -> "https://n.example/" + urn))
                .containsExactly(
                        text("Hi "),
                        mention("Acme (EU)", "https://n.example/urn:li:organization:7"),
                        text(", 1 < 2 \\ #縁"));
    }

    @Test
    void mentionsMarkedBesideTheTextAreCutOut() {
        var tags = Reply.parsed(
                        "{\"t\":[{\"id\":\"9\",\"offset\":3,\"length\":3},{\"id\":\"8\",\"offset\":90,\"length\":3}]}")
                .getJsonArray("t");
        assertThat(TextSegments.tagged("ok Ann done", tags, id -> "https://f.example/" + id))
                .containsExactly(text("ok "), mention("Ann", "https://f.example/9"), text(" done"));
    }

    @Test
    void anEmptyTextHasNoSegments() {
        assertThat(TextSegments.plain("")).isEmpty();
    }
}
