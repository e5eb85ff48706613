package org.enishi.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

@DisplayName("Pages")
@Tag("QU-17")
class PagesTest {

    private static final Pattern EXPRESSION = Pattern.compile("#\\{[^}]*\\}");
    private static final Pattern COMMENT = Pattern.compile("<!--.*?-->|<ui:remove>.*?</ui:remove>", Pattern.DOTALL);
    private static final Pattern KEY = Pattern.compile("<kbd[^>]*>[^<]*</kbd>");
    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern SAID = Pattern.compile("\\s(?:title|alt|aria-label|placeholder|label)=\"([^\"]*)\"");
    private static final Pattern WORD = Pattern.compile("[A-Za-z\\u3040-\\u30ff\\u4e00-\\u9fff]{2,}");
    private static final Pattern INLINE_STYLE = Pattern.compile("\\sstyle=\"|<style");
    private static final Pattern INLINE_SCRIPT = Pattern.compile(
            "\\son(?!complete|message|start|success|error|postback)[a-z]+=\"|<script(?![^>]*\\ssrc=)|javascript:",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM_WITHOUT_NONCE = Pattern.compile("<h:form[^>]*>(?!\\s*<en:nonce/>)");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:src|href|action|url)=\"(?:https?:)?//", Pattern.CASE_INSENSITIVE);
    private static final Pattern FOREIGN = Pattern.compile("url\\(|@import|https?://");
    private static final List<String> NAMES = List.of("Enishi", "UTF", "utf", "DOCTYPE", "html");

    @Test
    @Tag("QU-22")
    void takeEveryWordFromTheBundles() {
        Map<String, String> words = new TreeMap<>();
        pages().forEach((file, page) -> {
            // what is printed on keys is the same in every language
            String bare = KEY.matcher(EXPRESSION.matcher(page).replaceAll("")).replaceAll("");
            find(TEXT, bare).forEach(text -> note(words, file, text));
            find(SAID, bare).forEach(text -> note(words, file, text));
        });
        assertThat(words).isEmpty();
    }

    @Test
    void haveNoInlineStyle() {
        assertThat(matching(INLINE_STYLE)).isEmpty();
    }

    @Test
    void haveNoInlineScript() {
        assertThat(matching(INLINE_SCRIPT)).isEmpty();
    }

    @Test
    @Tag("QU-18")
    void giveEveryFormWhatItHasToSendBack() {
        assertThat(matching(FORM_WITHOUT_NONCE)).isEmpty();
    }

    @Test
    void leadNowhereOutside() {
        assertThat(matching(ADDRESS)).isEmpty();
    }

    @Test
    void takeStylesAndScriptsFromHereAlone() throws Exception {
        Map<Path, String> outside = new TreeMap<>();
        for (String ending : List.of(".css", ".js")) {
            for (Path file : Sources.files(Sources.PAGES.resolve("resources"), ending)) {
                String text = Files.readString(file);
                if (FOREIGN.matcher(text).find()) {
                    outside.put(
                            file,
                            text.lines()
                                    .filter(l -> FOREIGN.matcher(l).find())
                                    .findFirst()
                                    .orElse(""));
                }
            }
        }
        assertThat(outside).isEmpty();
    }

    @Test
    void areWellFormed() throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<Path, String> broken = new TreeMap<>();
        for (Map.Entry<Path, String> page : Sources.pages().entrySet()) {
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            try {
                builder.parse(new InputSource(new StringReader(page.getValue())));
            } catch (SAXException e) {
                broken.put(page.getKey(), e.getMessage());
            }
        }
        assertThat(broken).isEmpty();
    }

    @Test
    void areShort() {
        Map<Path, Long> lengths = new TreeMap<>();
        pages().forEach((file, page) -> lengths.put(file, page.lines().count()));
        lengths.values().removeIf(lines -> lines <= 150);
        assertThat(lengths).isEmpty();
    }

    private static void note(Map<String, String> words, Path file, String text) {
        String rest = text.strip();
        for (String name : NAMES) {
            rest = rest.replace(name, "");
        }
        if (WORD.matcher(rest).find() && !rest.startsWith("<")) {
            words.put(file + ": " + rest, rest);
        }
    }

    private static List<String> find(Pattern pattern, String page) {
        Matcher matcher = pattern.matcher(page);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Map<Path, String> matching(Pattern pattern) {
        Map<Path, String> found = new TreeMap<>();
        pages().forEach((file, page) -> {
            Matcher matcher = pattern.matcher(page);
            if (matcher.find()) {
                found.put(file, matcher.group());
            }
        });
        return found;
    }

    private static Map<Path, String> pages() {
        Map<Path, String> pages = new TreeMap<>(Sources.pages());
        pages.replaceAll((file, page) -> COMMENT.matcher(page).replaceAll(""));
        return pages;
    }
}
