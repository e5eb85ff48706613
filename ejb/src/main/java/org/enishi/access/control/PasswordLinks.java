package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Rejected;

/** Links in mails with which users set their passwords, once each. */
@Dependent
public class PasswordLinks {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private PasswordRules rules;

    @Inject
    private SignOuts signOuts;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "enishi.invitation.days", defaultValue = "7")
    private int invitationDays;

    /** How long an invitation is good. */
    public Duration invitationLife() {
        return Duration.ofDays(invitationDays);
    }

    /**
     * Sets a password with a link, which is used up by it, and ends all of the user's sessions and all that programs
     * act with. Of two who use a link at once, one does.
     *
     * @param refusal the key of what to say of a link that is no longer good
     * @throws Rejected if the link is no longer good or the password won't do
     */
    public User use(String secret, String wanted, String refusal) {
        String hash = TokenSecrets.hash(secret == null ? "" : secret.strip());
        User user = em.createQuery(
                        "SELECT r.user FROM PasswordReset r WHERE r.tokenHash = :hash AND r.expiresAt > :now",
                        User.class)
                .setParameter("hash", hash)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .filter(User::isActive)
                .orElseThrow(() -> new Rejected(refusal));
        rules.check(user, wanted);
        int used = em.createQuery("DELETE FROM PasswordReset r WHERE r.tokenHash = :hash")
                .setParameter("hash", hash)
                .executeUpdate();
        if (used == 0) {
            throw new Rejected(refusal);
        }
        end(user);
        user.setPasswordHash(passwords.hash(wanted));
        signOuts.everything(user.id());
        return user;
    }

    /** Ends all links of a user. */
    public void end(User user) {
        em.createQuery("DELETE FROM PasswordReset r WHERE r.user = :user")
                .setParameter("user", user)
                .executeUpdate();
    }

    /** Until when a user can set a password with a link that they have; nothing if they have none. */
    public Optional<Instant> openUntil(long userId) {
        return Optional.ofNullable(em.createQuery(
                        "SELECT MAX(r.expiresAt) FROM PasswordReset r WHERE r.user.id = :user AND r.expiresAt > :now",
                        Instant.class)
                .setParameter("user", userId)
                .setParameter("now", clock.instant())
                .getSingleResult());
    }
}
