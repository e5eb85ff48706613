package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.enishi.access.control.Passwords;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.User;

/** Finds out who somebody is (AC-16). Needs no permission. */
@Stateless
public class SignIn {

    @Inject
    private UserDirectory directory;

    @Inject
    private Passwords passwords;

    @Inject
    private AuditLog audit;

    /**
     * Checks a password.
     *
     * @param login user name or e-mail address, in any letter case
     * @param password as typed
     * @return the actor, or nothing: the answer and the time it takes are alike for a wrong password, an unknown
     *     name and a deactivated user
     */
    public Optional<Actor> withPassword(String login, String password) {
        Optional<User> user = directory.findByLogin(login);
        boolean right = passwords.match(password, user.map(User::passwordHash).orElse(null));
        Optional<Actor> actor = user.filter(u -> right && u.isActive()).map(directory::actorOf);
        audit.recordApart(
                actor.orElse(null),
                actor.isPresent() ? "signin.succeeded" : "signin.failed",
                user.map(u -> "user:" + u.id()).orElse("user:unknown"));
        return actor;
    }

    /** The actor behind an established session, as of now; nothing once the user is deactivated. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Actor> again(long userId) {
        return directory.findActor(userId);
    }
}
