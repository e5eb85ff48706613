package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.enishi.access.entity.ApiToken;
import org.enishi.access.entity.TokenKind;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Characters;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.Rejected;

/** The tokens and application passwords of all users: found by their hash, ten of both together for a user. */
@Dependent
public class TokenBook {

    /** How many good ones a user can have at once. */
    public static final int MOST = 10;

    /** A good one that was found by its hash. */
    public record Found(long id, long userId, Instant lastUsedAt) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    @Inject
    private TokenUseTx use;

    /** Finds a good one by its hash. */
    public Optional<Found> find(TokenKind kind, String hash) {
        return em.createQuery(
                        "SELECT t.id, t.user.id, t.lastUsedAt FROM ApiToken t WHERE t.tokenHash = :hash"
                                + " AND t.kind = :kind AND (t.expiresAt IS NULL OR t.expiresAt > :now)",
                        Object[].class)
                .setParameter("hash", hash)
                .setParameter("kind", kind)
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .map(row -> new Found((Long) row[0], (Long) row[1], (Instant) row[2]));
    }

    /** Notes that one was used, where that is due. */
    public void used(Found token, String address) {
        if (TokenUseTx.isDue(token.lastUsedAt(), clock.instant())) {
            use.note(token.id(), address);
        }
    }

    /**
     * Locks a user's tokens until the transaction ends, so that two sign-ins at once count one after the other, and
     * takes away those that have run out.
     */
    public User lock(long userId) {
        User user = em.find(User.class, userId, LockModeType.PESSIMISTIC_WRITE);
        em.createQuery("DELETE FROM ApiToken t WHERE t.user = :user AND t.expiresAt <= :now")
                .setParameter("user", user)
                .setParameter("now", clock.instant())
                .executeUpdate();
        return user;
    }

    /**
     * Takes a token away that its program is about to have replaced: one of the same application, shown by the program.
     */
    public boolean replace(User user, String application, String shown) {
        return shown != null
                && em.createQuery("DELETE FROM ApiToken t WHERE t.user = :user AND t.kind = :kind"
                                        + " AND t.application = :application AND t.tokenHash = :hash")
                                .setParameter("user", user)
                                .setParameter("kind", TokenKind.TOKEN)
                                .setParameter("application", application)
                                .setParameter("hash", TokenSecrets.hash(shown))
                                .executeUpdate()
                        > 0;
    }

    /**
     * Keeps one more of a locked user.
     *
     * @throws Duplicate if there are ten already
     */
    public void add(ApiToken token) {
        long active = em.createQuery("SELECT COUNT(t) FROM ApiToken t WHERE t.user = :user", Long.class)
                .setParameter("user", token.user())
                .getSingleResult();
        if (active >= MOST) {
            throw new Duplicate("access.error.tokens", MOST);
        }
        em.persist(token);
        em.flush();
    }

    /**
     * The name of a device or application as it is kept.
     *
     * @throws Rejected if it is missing, too long or can't be stored
     */
    public static String nameOf(String application) {
        if (application == null
                || application.isBlank()
                || application.strip().length() > ApiToken.APPLICATION_LENGTH
                || !Characters.areStorable(application)) {
            throw new Rejected("access.error.application", ApiToken.APPLICATION_LENGTH);
        }
        return application.strip();
    }
}
