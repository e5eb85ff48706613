package org.enishi.sandbox.linkedin;

import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The mark-up of a post's commentary: mentions, hashtags, and a backslash before every reserved character. */
final class LittleText {

    private static final Pattern MENTION_OR_TAG =
            Pattern.compile("@\\[(?<name>[^\\]]+)]\\((?<key>[^)]+)\\)|#(?<tag>[\\p{L}\\p{N}_]+)|(?<url>https?://\\S+)");
    private static final Pattern RESERVED = Pattern.compile("[|{}@\\[\\]()<>#\\\\*_~]");
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");
    private static final Pattern WRITTEN_TAG = Pattern.compile("\\{hashtag\\|\\\\?#\\|([^}]+)}");

    private LittleText() {}

    /** @param urnOf turns the cast's key in a mention into a URN */
    static String of(String text, UnaryOperator<String> urnOf) {
        var result = new StringBuilder();
        Matcher m = MENTION_OR_TAG.matcher(text);
        int end = 0;
        while (m.find()) {
            result.append(escaped(text.substring(end, m.start())));
            if (m.group("name") != null) {
                result.append("@[")
                        .append(escaped(m.group("name")))
                        .append("](")
                        .append(urnOf.apply(m.group("key")))
                        .append(')');
            } else if (m.group("tag") != null) {
                result.append("{hashtag|\\#|").append(m.group("tag")).append('}');
            } else {
                result.append(escaped(m.group("url")));
            }
            end = m.end();
        }
        return result.append(escaped(text.substring(end))).toString();
    }

    /** Commentary that somebody sent, back to the plain text that the sandbox keeps. */
    static String plain(String commentary) {
        String tagged = WRITTEN_TAG.matcher(commentary).replaceAll("#$1");
        return ESCAPED.matcher(tagged).replaceAll("$1");
    }

    private static String escaped(String text) {
        return RESERVED.matcher(text).replaceAll("\\\\$0");
    }
}
