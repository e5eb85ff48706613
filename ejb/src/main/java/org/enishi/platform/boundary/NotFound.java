package org.enishi.platform.boundary;

/** There is no such thing, or not for this user: the two can't be told apart (AC-15). HTTP 404. */
public class NotFound extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotFound(String key, Object... arguments) {
        super(key, arguments);
    }
}
