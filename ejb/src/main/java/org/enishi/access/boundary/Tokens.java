package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.enishi.access.control.TokenSecrets;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.ApiToken;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Characters;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Unauthenticated;

/** The tokens with which programs act for a user (AC-21, AC-25). Every user manages their own. */
@Stateless
public class Tokens {

    /** How many good tokens a user can have at once. */
    public static final int MOST = 10;

    /** A token as it is listed: without its secret. */
    public record TokenInfo(long id, String application, Instant createdAt, Instant expiresAt) {}

    /** A new token; its secret is shown this once. */
    public record Issued(long id, String token, Instant expiresAt) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SignIn signIn;

    @Inject
    private UserDirectory directory;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "enishi.token.days", defaultValue = "90")
    private int days;

    /**
     * Signs a program in.
     *
     * @param login user name or e-mail address
     * @param password the user's password
     * @param application what the user will know the token by, 1 to 120 characters
     * @throws Unauthenticated whatever is wrong with the credentials
     * @throws Rejected if the application's name is missing or too long
     * @throws Duplicate if ten good tokens exist
     */
    public Issued issue(String login, String password, String application) {
        if (login == null || password == null) {
            throw new Unauthenticated();
        }
        if (application == null
                || application.isBlank()
                || application.length() > ApiToken.APPLICATION_LENGTH
                || !Characters.areStorable(application)) {
            throw new Rejected("access.error.application", ApiToken.APPLICATION_LENGTH);
        }
        Actor actor = signIn.withPassword(login, password).orElseThrow(Unauthenticated::new);
        // the lock makes two sign-ins at once count one after the other
        User user = em.find(User.class, actor.id(), LockModeType.PESSIMISTIC_WRITE);
        Instant now = clock.instant();
        long active = em.createQuery(
                        "SELECT COUNT(t) FROM ApiToken t WHERE t.user = :user AND t.expiresAt > :now", Long.class)
                .setParameter("user", user)
                .setParameter("now", now)
                .getSingleResult();
        if (active >= MOST) {
            throw new Duplicate("access.error.tokens", MOST);
        }
        String secret = TokenSecrets.random();
        var token = new ApiToken(
                user, application.strip(), TokenSecrets.hash(secret), now, now.plus(Duration.ofDays(days)));
        em.persist(token);
        em.flush();
        audit.record(actor, "token.issued", "token:" + token.id());
        return new Issued(token.id(), secret, token.expiresAt());
    }

    /** The actor behind a token, found by its hash; nothing if it is unknown, run out, deleted or its user inactive. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Actor> authenticate(String token) {
        return em.createQuery(
                        "SELECT t.user.id FROM ApiToken t WHERE t.tokenHash = :hash AND t.expiresAt > :now", Long.class)
                .setParameter("hash", TokenSecrets.hash(token))
                .setParameter("now", clock.instant())
                .getResultStream()
                .findFirst()
                .flatMap(directory::findActor);
    }

    /** The actor's own good tokens, newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<TokenInfo> list(Actor actor) {
        return em.createQuery(
                        "SELECT t FROM ApiToken t WHERE t.user.id = :user AND t.expiresAt > :now"
                                + " ORDER BY t.createdAt DESC, t.id DESC",
                        ApiToken.class)
                .setParameter("user", actor.id())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(t -> new TokenInfo(t.id(), t.application(), t.createdAt(), t.expiresAt()))
                .toList();
    }

    /**
     * Ends one of the actor's own tokens; it fails at the next request.
     *
     * @throws NotFound if there is none of that id, or it is somebody else's
     */
    public void delete(Actor actor, long id) {
        ApiToken token = em.find(ApiToken.class, id);
        if (token == null || token.user().id() != actor.id()) {
            throw new NotFound("access.error.noToken");
        }
        em.remove(token);
        audit.record(actor, "token.deleted", "token:" + id);
    }
}
