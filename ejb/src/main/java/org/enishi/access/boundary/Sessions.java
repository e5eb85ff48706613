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
import org.enishi.access.control.SessionTx;
import org.enishi.access.control.SignOuts;
import org.enishi.access.control.TokenSecrets;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.SignInSession;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Correlation;
import org.enishi.platform.boundary.NotFound;

/**
 * The browsers in which users are signed in (AC-16). Every user sees and ends their own; one that was ended is signed
 * out at its next request, on every node.
 */
@Stateless
public class Sessions {

    /** Longer than the server keeps an idle session, and the use of one is noted. */
    private static final Duration IDLE = Duration.ofMinutes(40);

    private static final Duration JUST = Duration.ofMinutes(10);

    /** A kept session comes back with a secret of two parts. */
    private static final String BETWEEN = ".";

    /**
     * A session that has begun.
     *
     * @param secret what the browser is to keep; null if it isn't to be kept, or holds the right one already
     * @param keptUntil how long it is kept
     */
    public record Begun(Actor actor, long id, String secret, Instant keptUntil) {}

    /**
     * A session as it is listed.
     *
     * @param usedAt when it was used last, to five minutes
     * @param keptUntil null if it isn't kept
     */
    public record SessionInfo(
            long id, String device, String address, Instant createdAt, Instant usedAt, Instant keptUntil) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserDirectory directory;

    @Inject
    private SessionTx sessions;

    @Inject
    private SignOuts signOuts;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "enishi.signin.keep-days", defaultValue = "30")
    private int keepDays;

    /** Whether "keep me signed in" is offered. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean canBeKept() {
        return keepDays > 0;
    }

    /**
     * Begins a session for somebody who has proven who they are.
     *
     * @param device what they sit at, as they will know it in the list
     */
    public Begun begin(Actor actor, String device, boolean keep) {
        Instant now = clock.instant();
        var session = new SignInSession(em.getReference(User.class, actor.id()), device, Correlation.address(), now);
        String secret = null;
        Instant until = null;
        if (keep && canBeKept()) {
            String series = TokenSecrets.random();
            String token = TokenSecrets.random();
            until = now.plus(Duration.ofDays(keepDays));
            session.keep(TokenSecrets.hash(series), TokenSecrets.hash(token), until);
            secret = series + BETWEEN + token;
        }
        em.persist(session);
        em.flush();
        audit.record(actor, "session.begun", "session:" + session.id());
        return new Begun(actor, session.id(), secret, until);
    }

    /** The actor of a session, as of now, in one statement; nothing once it was ended or the user deactivated. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Actor> actorOf(long session) {
        return directory.findActorOfSession(session).map(found -> {
            if (SessionTx.isDue(found.usedAt(), clock.instant())) {
                sessions.used(session, found.usedAt());
            }
            return found.actor();
        });
    }

    /**
     * Brings a kept session back by the secret that the browser holds, and replaces the secret. An old secret that comes
     * again was copied: then the session ends, for whoever else has it too.
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public Optional<Begun> comeBack(String secret) {
        int between = secret.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        String series = secret.substring(0, between);
        String next = TokenSecrets.random();
        SessionTx.Kept kept = sessions.rotate(
                TokenSecrets.hash(series), TokenSecrets.hash(secret.substring(between + 1)), TokenSecrets.hash(next));
        if (kept.stolen()) {
            audit.recordApart(null, "session.stolen", "session:" + kept.id() + " user:" + kept.userId());
        }
        return kept.good()
                ? directory
                        .findActor(kept.userId())
                        .map(actor -> new Begun(
                                actor, kept.id(), kept.replaced() ? series + BETWEEN + next : null, kept.until()))
                : Optional.empty();
    }

    /** The actor's sessions, last used first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<SessionInfo> list(Actor actor) {
        return em.createQuery(
                        "SELECT s.id, s.device, s.address, s.createdAt, s.usedAt, s.keptUntil FROM SignInSession s"
                                + " WHERE s.user.id = :user AND (s.usedAt > :idle OR s.keptUntil > :now)"
                                + " ORDER BY s.usedAt DESC, s.id DESC",
                        Object[].class)
                .setParameter("user", actor.id())
                .setParameter("idle", clock.instant().minus(IDLE))
                .setParameter("now", clock.instant())
                .getResultStream()
                .map(s -> new SessionInfo(
                        (Long) s[0], (String) s[1], (String) s[2], (Instant) s[3], (Instant) s[4], (Instant) s[5]))
                .toList();
    }

    /** Whether a session of the actor's began by signing in within the last minutes; coming back doesn't count. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean hasJustBegun(Actor actor, long session) {
        return em.createQuery(
                                "SELECT COUNT(s) FROM SignInSession s"
                                        + " WHERE s.id = :id AND s.user.id = :user AND s.createdAt > :recently",
                                Long.class)
                        .setParameter("id", session)
                        .setParameter("user", actor.id())
                        .setParameter("recently", clock.instant().minus(JUST))
                        .getSingleResult()
                == 1;
    }

    /**
     * Ends one of the actor's own sessions.
     *
     * @throws NotFound if there is none of that id, or it is somebody else's
     */
    public void end(Actor actor, long id) {
        int ended = em.createQuery("DELETE FROM SignInSession s WHERE s.id = :id AND s.user.id = :user")
                .setParameter("id", id)
                .setParameter("user", actor.id())
                .executeUpdate();
        if (ended == 0) {
            throw new NotFound("access.error.noSession");
        }
        audit.record(actor, "session.ended", "session:" + id);
    }

    /** Ends all of the actor's sessions but one; none is spared with 0. */
    public void endAll(Actor actor, long but) {
        signOuts.sessions(actor.id(), but);
        audit.record(actor, but == 0 ? "session.allEnded" : "session.othersEnded", "user:" + actor.id());
    }
}
