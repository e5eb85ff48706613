package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Optional;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.StartedSignIn;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Unauthenticated;

/**
 * Sign-ins between their first and their second step (AC-19). What ends the sessions of a user, such as a new password,
 * ends these with them, on every node. Needs no permission.
 */
@Stateless
public class StartedSignIns {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserDirectory directory;

    @Inject
    private Sessions sessions;

    @Inject
    private Clock clock;

    /** Keeps that somebody has passed the first step; gives the number by which they come to the second. */
    public long start(Actor actor) {
        var started = new StartedSignIn(em.getReference(User.class, actor.id()), clock.instant());
        em.persist(started);
        em.flush();
        return started.id();
    }

    /** Who it is; nobody once it was ended, took too long or the user was deactivated. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Optional<Actor> find(long id) {
        return em.createQuery(
                        "SELECT s.user.id FROM StartedSignIn s WHERE s.id = :id AND s.startedAt > :since", Long.class)
                .setParameter("id", id)
                .setParameter("since", clock.instant().minus(StartedSignIn.PATIENCE))
                .getResultStream()
                .findFirst()
                .flatMap(directory::findActor);
    }

    /**
     * Makes a session of it, once the second step is done.
     *
     * @param device what they sit at, as {@link Sessions#begin} takes it
     * @throws Unauthenticated if it was ended
     */
    public Sessions.Begun complete(long id, String device, boolean keep) {
        Actor actor = find(id).orElseThrow(Unauthenticated::new);
        int taken = em.createQuery("DELETE FROM StartedSignIn s WHERE s.id = :id")
                .setParameter("id", id)
                .executeUpdate();
        if (taken == 0) {
            throw new Unauthenticated();
        }
        return sessions.begin(actor, device, keep);
    }
}
