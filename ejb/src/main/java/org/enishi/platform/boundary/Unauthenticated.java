package org.enishi.platform.boundary;

/** Nobody is signed in, or the credentials are wrong: always the same answer (AC-25). HTTP 401. */
public class Unauthenticated extends BusinessException {

    private static final long serialVersionUID = 1L;

    public Unauthenticated() {
        super("access.error.unauthenticated");
    }
}
