package org.enishi.transfer.view;

/** What becomes of somebody in a file, or has become; what needs a look stands first. */
public enum Outcome {
    UNREADABLE("en-state-bad"),
    INVALID("en-state-bad is-ring"),
    REFUSED("en-state-bad is-ring"),
    DUPLICATE("en-state-warn"),
    REPEATED("en-state-warn is-ring"),
    NEW("en-state-ok");

    private final String tone;

    Outcome(String tone) {
        this.tone = tone;
    }

    /** The classes of its mark, which never stands without its word. */
    public String getTone() {
        return tone;
    }

    boolean looksKnown() {
        return this == DUPLICATE || this == REPEATED;
    }
}
