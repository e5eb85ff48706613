package org.enishi.platform.boundary;

/** The input can't be taken as it is. HTTP 422. */
public class Rejected extends BusinessException {

    private static final long serialVersionUID = 1L;

    public Rejected(String key, Object... arguments) {
        super(key, arguments);
    }
}
