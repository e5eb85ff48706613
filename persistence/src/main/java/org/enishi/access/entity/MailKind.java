package org.enishi.access.entity;

import java.time.Duration;

/** What a mail to a user is about. */
public enum MailKind {
    /** The link for a forgotten password. Nobody waits for it longer than it would be good. */
    PASSWORD_RESET("passwordReset", PasswordReset.LIFE),
    /** The link with which a new user sets their first password. */
    INVITATION("invitation", Duration.ofDays(2)),
    /** That the password was changed, in case it was somebody else. */
    PASSWORD_CHANGED("passwordChanged", Duration.ofDays(2)),
    /** That two-factor sign-in was switched on or off, in case it was somebody else. */
    SECOND_FACTOR_CHANGED("secondFactorChanged", Duration.ofDays(2));

    private final String key;
    private final Duration patience;

    MailKind(String key, Duration patience) {
        this.key = key;
        this.patience = patience;
    }

    /** What its texts are found by. */
    public String key() {
        return key;
    }

    /** How long it is tried to send it. */
    public Duration patience() {
        return patience;
    }
}
