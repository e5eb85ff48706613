package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.enishi.access.control.TokenBook;
import org.enishi.access.control.TokenSecrets;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.ApiToken;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.Rejected;

/**
 * Passwords for one device or application each (AC-23). They work for programs only, never for pages; {@link Tokens}
 * lists and deletes them. Every user makes their own.
 */
@Stateless
public class ApplicationPasswords {

    /** A new application password, shown this once. */
    public record Made(long id, String application, String password) {}

    @Inject
    private OwnPassword own;

    @Inject
    private UserDirectory directory;

    @Inject
    private TokenBook book;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /**
     * Makes one.
     *
     * @param application the name of the device or application, 1 to 120 characters
     * @param presentPassword the user's own password
     * @throws Rejected if the name is missing or too long, the password wrong, or the user has none
     * @throws Duplicate if ten tokens and application passwords exist
     */
    public Made make(Actor actor, String application, String presentPassword) {
        String name = TokenBook.nameOf(application);
        confirm(actor, presentPassword);
        User user = book.lock(actor.id());
        String secret = TokenSecrets.readable();
        var made = ApiToken.applicationPassword(user, name, TokenSecrets.hashOfReadable(secret), clock.instant());
        book.add(made);
        audit.record(actor, "applicationPassword.made", "token:" + made.id());
        return new Made(made.id(), name, secret);
    }

    /** Before anything is locked: it takes its time, and a refusal is noted by itself. */
    private void confirm(Actor actor, String presentPassword) {
        if (directory.passwordHash(actor.id()) == null) {
            throw new Rejected("access.error.noPassword");
        }
        own.confirm(actor, presentPassword);
    }
}
