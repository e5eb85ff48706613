package org.enishi.network.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.enishi.network.boundary.Segment;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/**
 * Takes the HTML of statuses apart into plain text, links and mentions. Servers clean it before they send it; nothing
 * here relies on that: no tag gets through, and no address but of the web.
 */
final class StatusText {

    private static final Set<String> PARAGRAPHS =
            Set.of("p", "blockquote", "ul", "ol", "pre", "h1", "h2", "h3", "h4", "h5", "h6", "div");
    private static final Set<String> SILENT = Set.of("script", "style", "head", "template", "iframe", "object");

    private final List<Segment> segments = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private int breaks;

    private StatusText() {}

    static List<Segment> segments(String html) {
        var text = new StatusText();
        Document document = Jsoup.parseBodyFragment(html == null ? "" : html);
        NodeTraversor.filter(text.new Reader(), document.body());
        text.flush();
        return text.segments;
    }

    /** The words alone. */
    static String plain(String html) {
        return segments(html).stream().map(Segment::text).collect(Collectors.joining());
    }

    /** Walks without recursion: how deep a text is nested is up to strangers. */
    private final class Reader implements NodeFilter {

        @Override
        public FilterResult head(Node node, int depth) {
            if (node instanceof TextNode text) {
                // line ends of the source are spaces; those that count are elements
                append(text.text());
                return FilterResult.CONTINUE;
            }
            if (!(node instanceof Element element)) {
                return FilterResult.CONTINUE;
            }
            String tag = element.normalName();
            if (SILENT.contains(tag)) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (tag.equals("a") && isWeb(element.attr("href"))) {
                link(element);
                return FilterResult.SKIP_ENTIRELY;
            }
            switch (tag) {
                case "br" -> breaks = Math.min(breaks + 1, 2);
                case "img" -> append(element.attr("alt"));
                case "li" -> {
                    breaks = Math.max(breaks, 1);
                    append("• ");
                }
                default -> breaks = PARAGRAPHS.contains(tag) ? 2 : breaks;
            }
            return FilterResult.CONTINUE;
        }

        @Override
        public FilterResult tail(Node node, int depth) {
            if (node instanceof Element element && PARAGRAPHS.contains(element.normalName())) {
                breaks = 2;
            }
            return FilterResult.CONTINUE;
        }
    }

    private void append(String text) {
        if (text.isBlank() && (breaks > 0 || isAtStart())) {
            return;
        }
        breakLines();
        pending.append(text);
    }

    private void breakLines() {
        if (!isAtStart()) {
            pending.append("\n".repeat(breaks));
        }
        breaks = 0;
    }

    private boolean isAtStart() {
        return segments.isEmpty() && pending.isEmpty();
    }

    private void link(Element element) {
        String shown = shown(element).strip();
        if (shown.isEmpty()) {
            return;
        }
        breakLines();
        flush();
        String href = element.attr("href");
        boolean mention = element.hasClass("mention") && !element.hasClass("hashtag");
        segments.add(mention ? Segment.mention(shown, href) : Segment.link(shown, href));
    }

    /** Servers hide the ends of long addresses by class names; where they do, three dots stand for the rest. */
    private static String shown(Element link) {
        if (link.select("span.invisible").isEmpty()) {
            return link.text();
        }
        Element copy = link.clone();
        copy.select("span.invisible").remove();
        return copy.text() + (copy.select("span.ellipsis").isEmpty() ? "" : "…");
    }

    private void flush() {
        if (!pending.isEmpty()) {
            segments.add(Segment.text(pending.toString()));
            pending.setLength(0);
        }
    }

    private static boolean isWeb(String address) {
        return address.regionMatches(true, 0, "https://", 0, 8) || address.regionMatches(true, 0, "http://", 0, 7);
    }
}
