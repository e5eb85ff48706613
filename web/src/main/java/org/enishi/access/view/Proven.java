package org.enishi.access.view;

import jakarta.security.enterprise.credential.Credential;
import org.enishi.access.boundary.Sessions;

/** The session of somebody who has just proven who they are; only this package can say so to {@link SignInMechanism}. */
final class Proven implements Credential {

    private final Sessions.Begun session;

    Proven(Sessions.Begun session) {
        this.session = session;
    }

    Sessions.Begun session() {
        return session;
    }
}
