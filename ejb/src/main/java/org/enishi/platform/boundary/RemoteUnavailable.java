package org.enishi.platform.boundary;

/** Something outside does not answer, or not sensibly (LI-23). HTTP 503. */
public class RemoteUnavailable extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RemoteUnavailable(String key, Object... arguments) {
        super(key, arguments);
    }
}
