package org.enishi.platform.boundary;

/** There is one already. HTTP 409. */
public class Duplicate extends BusinessException {

    private static final long serialVersionUID = 1L;

    public Duplicate(String key, Object... arguments) {
        super(key, arguments);
    }
}
