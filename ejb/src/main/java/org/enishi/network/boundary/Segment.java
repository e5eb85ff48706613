package org.enishi.network.boundary;

/**
 * A stretch of a text from a network. Texts come as plain characters in typed pieces, never as markup.
 *
 * @param href where a link or mention leads, always http or https; null for text, and for a mention without a page
 */
public record Segment(Kind kind, String text, String href) {

    public Segment {
        text = Legible.text(text);
    }

    /** What the stretch is. */
    public enum Kind {
        TEXT,
        LINK,
        MENTION
    }

    public static Segment text(String text) {
        return new Segment(Kind.TEXT, text, null);
    }

    public static Segment link(String text, String href) {
        return new Segment(Kind.LINK, text, href);
    }

    public static Segment mention(String text, String href) {
        return new Segment(Kind.MENTION, text, href);
    }
}
