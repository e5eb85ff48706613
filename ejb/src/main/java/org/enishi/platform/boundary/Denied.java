package org.enishi.platform.boundary;

/** The user sees the thing but may not do this with it, or lacks the permission. HTTP 403. */
public class Denied extends BusinessException {

    private static final long serialVersionUID = 1L;

    public Denied(String key, Object... arguments) {
        super(key, arguments);
    }
}
