package org.enishi.platform.boundary;

import java.time.Instant;

/** A limit is reached; the thing was not done and can be tried again later (LI-22). HTTP 429. */
public class QuotaExceeded extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final Instant until;

    public QuotaExceeded(String key, Instant until, Object... arguments) {
        super(key, arguments);
        this.until = until;
    }

    /** When it can be tried again. */
    public Instant until() {
        return until;
    }
}
