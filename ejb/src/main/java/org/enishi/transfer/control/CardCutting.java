package org.enishi.transfer.control;

import java.util.ArrayList;
import java.util.List;
import org.enishi.platform.boundary.Rejected;
import org.enishi.transfer.boundary.Remark;
import org.enishi.transfer.boundary.Unreadable;

/** Cuts the lines of a file into its cards, so that one that is broken spoils no other. */
final class CardCutting {

    static final int MAX_LINES = 2_000;
    static final int MAX_DEPTH = 4;

    private final int maxCards;
    private final List<RawCard> cards = new ArrayList<>();
    private final List<Unreadable> outside = new ArrayList<>();

    private List<LogicalLine> lines;
    private int began;
    private int depth;
    private int nested;
    private boolean agent;
    private Remark problem;
    private int problemLine;
    private int strayAfter = -1;

    CardCutting(int maxCards) {
        this.maxCards = maxCards;
    }

    /** @throws Rejected if there are more cards than may be */
    List<RawCard> cut(List<LogicalLine> file) {
        for (LogicalLine line : file) {
            if (line.is("BEGIN:VCARD")) {
                begin(line);
            } else if (line.is("END:VCARD")) {
                end(line);
            } else if (depth == 0) {
                stray(line);
            } else if (depth == 1) {
                add(line);
            }
        }
        if (depth > 0) {
            refuse("transfer.vcard.error.unclosed", began);
            finish();
        }
        return cards;
    }

    /** What lies outside of cards: the first line of each such stretch. */
    List<Unreadable> outside() {
        return outside;
    }

    private void begin(LogicalLine line) {
        boolean inside = depth > 1 || depth == 1 && agent;
        if (inside) {
            nested++;
            if (++depth > MAX_DEPTH) {
                refuse("transfer.vcard.error.nested", line.number(), MAX_DEPTH);
            }
            return;
        }
        if (depth == 1) {
            refuse("transfer.vcard.error.unclosed", began);
            finish();
        }
        depth = 1;
        began = line.number();
        lines = new ArrayList<>();
        nested = 0;
        agent = false;
        problem = null;
        problemLine = 0;
    }

    private void end(LogicalLine line) {
        if (depth == 0) {
            stray(line);
        } else if (--depth == 0) {
            finish();
        } else {
            agent = false;
        }
    }

    private void add(LogicalLine line) {
        agent = "AGENT".equals(line.header().name()) && line.value().length == 0;
        if (lines.size() >= MAX_LINES) {
            refuse("transfer.vcard.error.manyLines", line.number(), MAX_LINES);
        } else if (!agent) {
            lines.add(line);
        }
    }

    private void stray(LogicalLine line) {
        if (strayAfter != cards.size()) {
            strayAfter = cards.size();
            outside.add(new Unreadable(0, line.number(), Remark.of("transfer.vcard.error.outside")));
        }
    }

    private void refuse(String key, int line, Object... arguments) {
        if (problem == null) {
            problem = Remark.of(key, arguments);
            problemLine = line;
        }
    }

    private void finish() {
        if (cards.size() == maxCards) {
            throw new Rejected("transfer.vcard.error.tooManyCards", maxCards);
        }
        cards.add(new RawCard(cards.size() + 1, began, lines, nested, problem, problemLine));
        depth = 0;
    }
}
