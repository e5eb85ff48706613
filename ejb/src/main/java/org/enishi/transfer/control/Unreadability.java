package org.enishi.transfer.control;

import org.enishi.transfer.boundary.Remark;

/** A card can't be read; says why and on which line. */
final class Unreadability extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Remark reason;
    private final int line;

    Unreadability(int line, String key, Object... arguments) {
        super(key);
        this.reason = Remark.of(key, arguments);
        this.line = line;
    }

    Remark reason() {
        return reason;
    }

    int line() {
        return line;
    }
}
