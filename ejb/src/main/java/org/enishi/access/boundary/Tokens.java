package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.enishi.access.control.ProgramSignIn;
import org.enishi.access.control.TokenBook;
import org.enishi.access.control.TokenSecrets;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.ApiToken;
import org.enishi.access.entity.TokenKind;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Unauthenticated;

/**
 * The tokens and application passwords with which programs act for a user (AC-21 to AC-23, AC-25). Every user manages
 * their own.
 */
@Stateless
public class Tokens {

    /** How many good ones, tokens and application passwords together, a user can have at once. */
    public static final int MOST = TokenBook.MOST;

    /**
     * A token or application password as it is listed: without its secret.
     *
     * @param expiresAt null for an application password, which has no end
     * @param lastUsedAt to the minute; null if it was never used
     * @param lastUsedFrom the address from which it was used then
     */
    public record TokenInfo(
            long id,
            TokenKind kind,
            String application,
            Instant createdAt,
            Instant expiresAt,
            Instant lastUsedAt,
            String lastUsedFrom) {}

    /**
     * A program's request for a token.
     *
     * @param login user name or e-mail address
     * @param password an application password, or the user's own where they have no two-factor sign-in
     * @param application what the user will know the token by, 1 to 120 characters
     * @param shown the token that the program has; null for none. If it is of the same application, the new one takes
     *     its place
     * @param address from where the request comes
     */
    public record NewToken(String login, String password, String application, String shown, String address) {}

    /** A new token; its secret is shown this once. */
    public record Issued(long id, String token, Instant expiresAt) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProgramSignIn programs;

    @Inject
    private TokenBook book;

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
     * @throws Unauthenticated whatever is wrong with the credentials
     * @throws Denied if the user's own password is right, but they have two-factor sign-in on
     * @throws Rejected if the application's name is missing or too long
     * @throws Duplicate if ten good tokens exist
     */
    public Issued issue(NewToken wanted) {
        String application = TokenBook.nameOf(wanted.application());
        var entry = programs.enter(wanted.login(), wanted.password(), wanted.address());
        var user = book.lock(entry.actor().id());
        boolean renewed = book.replace(user, application, wanted.shown());
        Instant now = clock.instant();
        String secret = TokenSecrets.random();
        var token = ApiToken.token(
                user, application, TokenSecrets.hash(secret), now, now.plus(Duration.ofDays(days)), wanted.address());
        token.issuedWith(entry.applicationPassword());
        book.add(token);
        audit.record(entry.actor(), renewed ? "token.renewed" : "token.issued", "token:" + token.id());
        return new Issued(token.id(), secret, token.expiresAt());
    }

    /**
     * The actor behind a token, found by its hash; nothing if it is unknown, run out, deleted or its user inactive.
     * Notes that it was used, at most once a minute.
     *
     * @param address from where the request comes
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Actor> authenticate(String token, String address) {
        return book.find(TokenKind.TOKEN, TokenSecrets.hash(token)).flatMap(found -> {
            Optional<Actor> actor = directory.findActor(found.userId());
            actor.ifPresent(a -> book.used(found, address));
            return actor;
        });
    }

    /** The actor's own good tokens and application passwords, newest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<TokenInfo> list(Actor actor) {
        return em.createQuery(
                        "SELECT t.id, t.kind, t.application, t.createdAt, t.expiresAt, t.lastUsedAt, t.lastUsedFrom"
                                + " FROM ApiToken t WHERE t.user.id = :user"
                                + " AND (t.expiresAt IS NULL OR t.expiresAt > :now)"
                                + " ORDER BY t.createdAt DESC, t.id DESC",
                        Object[].class)
                .setParameter("user", actor.id())
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(t -> new TokenInfo(
                        (Long) t[0],
                        (TokenKind) t[1],
                        (String) t[2],
                        (Instant) t[3],
                        (Instant) t[4],
                        (Instant) t[5],
                        (String) t[6]))
                .toList();
    }

    /**
     * Ends one of the actor's own; it fails at the next request. With an application password the tokens end that were
     * had with it.
     *
     * @throws NotFound if there is none of that id, or it is somebody else's
     */
    public void delete(Actor actor, long id) {
        int deleted = em.createQuery("DELETE FROM ApiToken t WHERE t.id = :id AND t.user.id = :user")
                .setParameter("id", id)
                .setParameter("user", actor.id())
                .executeUpdate();
        if (deleted == 0) {
            throw new NotFound("access.error.noToken");
        }
        audit.record(actor, "token.deleted", "token:" + id);
    }

    /** Ends all of the actor's own, tokens and application passwords; they fail at the next request. */
    public void deleteAll(Actor actor) {
        int deleted = em.createQuery("DELETE FROM ApiToken t WHERE t.user.id = :user")
                .setParameter("user", actor.id())
                .executeUpdate();
        if (deleted > 0) {
            audit.record(actor, "token.allDeleted", "user:" + actor.id());
        }
    }
}
