package org.enishi.network.boundary;

import java.util.regex.Pattern;

/**
 * Takes out of what strangers wrote what nobody sees but all suffer: control characters, of which databases refuse some,
 * halves of characters, and signs that turn the direction of whatever text follows on the page.
 */
public final class Legible {

    // embeddings, overrides and isolates; the marks that only order what stands around them may stay
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\u202A-\\u202E\\u2066-\\u2069&&[^\\n\\t]]");

    private static final Pattern BREAKS = Pattern.compile("[\\n\\t]+");

    private Legible() {}

    /** A text of any number of lines; null stays null. */
    public static String text(String written) {
        return written == null ? null : UNSEEN.matcher(written).replaceAll("");
    }

    /** A name, or what else stands in one line; null stays null. */
    public static String line(String written) {
        return written == null ? null : BREAKS.matcher(text(written)).replaceAll(" ");
    }
}
