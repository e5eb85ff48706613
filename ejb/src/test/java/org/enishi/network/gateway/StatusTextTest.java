package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.enishi.network.boundary.Segment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LI-14")
class StatusTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<p>one</p><p>two</p>|one\\n\\ntwo",
                "<p>one<br />two<br>three</p>|one\\ntwo\\nthree",
                "<ul><li>a</li><li>b</li></ul>|• a\\n• b",
                "<p>a</p><blockquote><p>b</p></blockquote>c|a\\n\\nb\\n\\nc",
                "plain|plain",
                "&lt;b&gt; &amp; 縁|<b> & 縁",
                "<p>a <strong>b</strong> <code>c</code></p>|a b c",
                "<p>a <img alt=':tsubaki:' src='x'> b</p>|a :tsubaki: b",
                "<p>a<script>alert(1)</script><style>p{}</style>b</p>|ab",
                "<p>never closed|never closed"
            })
    void paragraphsAndBreaksStay(String html, String words) {
        assertThat(StatusText.plain(html)).isEqualTo(words.replace("\\n", "\n"));
    }

    @Test
    void mentionsHashtagsAndShortenedAddresses() {
        String html = "<p><span class=\"h-card\" translate=\"no\"><a href=\"https://a.example/@b\" class=\"u-url"
                + " mention\">@<span>b</span></a></span> see <a href=\"https://a.example/tags/x\" class=\"mention"
                + " hashtag\" rel=\"tag\">#<span>x</span></a> <a href=\"https://w.example/long/path\"><span"
                + " class=\"invisible\">https://</span><span class=\"ellipsis\">w.example/lo</span><span"
                + " class=\"invisible\">ng/path</span></a></p>";
        assertThat(StatusText.segments(html))
                .containsExactly(
                        Segment.mention("@b", "https://a.example/@b"),
                        Segment.text(" see "),
                        Segment.link("#x", "https://a.example/tags/x"),
                        Segment.text(" "),
                        Segment.link("w.example/lo…", "https://w.example/long/path"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"javascript:alert(1)", "data:text/html,x", "/relative", "", "vbscript:x", " https://x.example"})
    void onlyAddressesOfTheWebBecomeLinks(String address) {
        assertThat(StatusText.segments("<p><a href=\"" + address + "\">words</a></p>"))
                .containsExactly(Segment.text("words"));
    }

    @Test
    void howDeepATextIsNestedIsUpToStrangers() {
        assertThat(StatusText.plain("<div>".repeat(5_000) + "deep")).isEqualTo("deep");
    }

    @Test
    void nothingIsNothing() {
        assertThat(StatusText.segments(null)).isEmpty();
        assertThat(StatusText.segments("<p></p>")).isEmpty();
    }
}
