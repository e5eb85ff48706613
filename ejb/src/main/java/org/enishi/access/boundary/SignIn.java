package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.enishi.access.control.PasswordTx;
import org.enishi.access.control.Passwords;
import org.enishi.access.control.SlowDown;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.QuotaExceeded;

/** Finds out who somebody is (AC-16). Needs no permission. */
@Stateless
public class SignIn {

    @Inject
    private UserDirectory directory;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordTx stored;

    @Inject
    private SlowDown slowDown;

    @Inject
    private AuditLog audit;

    /**
     * Checks a password.
     *
     * @param login user name or e-mail address, in any letter case
     * @param password as typed
     * @return the actor, or nothing: the answer and the time it takes are alike for a wrong password, an unknown
     *     name and a deactivated user
     * @throws QuotaExceeded if the account or the address has to wait after failures (AC-17), whatever the password
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Actor> withPassword(String login, String password) {
        Optional<User> user = directory.findByLogin(login);
        SlowDown.Try made = slowDown.begin("password", SlowDown.subject(login, user));
        boolean right = passwords.match(password, user.map(User::passwordHash).orElse(null));
        Optional<Actor> actor = user.filter(u -> right && u.isActive()).map(directory::actorOf);
        audit.recordApart(
                actor.orElse(null),
                actor.isPresent() ? "signin.succeeded" : "signin.failed",
                user.map(u -> "user:" + u.id()).orElse("user:unknown"));
        if (actor.isPresent()) {
            slowDown.succeeded(made);
            String hash = user.orElseThrow().passwordHash();
            if (passwords.isOutdated(hash)) {
                stored.upgrade(user.get().id(), hash, passwords.hash(password));
            }
        }
        return actor;
    }

    /** A user as an actor, as of now, for work that goes on without them; nothing once they are deactivated. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Actor> again(long userId) {
        return directory.findActor(userId);
    }
}
