package org.enishi.crm.view;

import java.time.Instant;
import java.util.List;

/** A value of a record, ready to be shown: what it says, and what it looks like. */
public class Cell {

    private final String kind;
    private final String text;
    private final String tone;
    private final String href;
    private final Instant moment;
    private final List<String> tags;

    Cell(String kind, String text, String tone, String href, Instant moment, List<String> tags) {
        this.kind = kind;
        this.text = text;
        this.tone = tone;
        this.href = href;
        this.moment = moment;
        this.tags = tags;
    }

    static Cell longText(String text) {
        return new Cell("long", text, null, null, null, List.of());
    }

    /** How it is shown: text, number, link, state, rating, moment or tags. */
    public String getKind() {
        return kind;
    }

    public String getText() {
        return text;
    }

    /** The classes of a state, the number of bars of a rating. */
    public String getTone() {
        return tone;
    }

    public String getHref() {
        return href;
    }

    public Instant getMoment() {
        return moment;
    }

    public List<String> getTags() {
        return tags;
    }

    public boolean isBlank() {
        return text.isEmpty();
    }
}
