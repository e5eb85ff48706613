package org.enishi.platform.boundary;

/** Somebody else changed the thing meanwhile; nothing was changed. HTTP 412. */
public class Stale extends BusinessException {

    private static final long serialVersionUID = 1L;

    public Stale(String key, Object... arguments) {
        super(key, arguments);
    }
}
