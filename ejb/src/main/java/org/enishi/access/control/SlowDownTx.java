package org.enishi.access.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.enishi.access.entity.SignInTries;

/** Keeps count of tries, exactly, over threads and nodes: whoever counts a subject holds its slot meanwhile. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SlowDownTx {

    private static final int SLOTS = 32;

    /** Whether the try may be made; if not, from when one may. */
    public record Verdict(Optional<Instant> waitUntil) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    @ConfigProperty(name = "enishi.signin.first-wait", defaultValue = "PT5S")
    private Duration firstWait;

    /** Counts a try against all subjects, or against none if one of them has to wait. */
    public Verdict take(List<String> subjects, Instant now) {
        hold(subjects);
        List<SignInTries> all = new ArrayList<>();
        for (String subject : subjects) {
            all.add(find(subject).orElseGet(() -> new SignInTries(subject, now)));
        }
        Optional<Instant> wait =
                all.stream().flatMap(t -> t.waitingAt(now).stream()).max(Instant::compareTo);
        if (wait.isPresent()) {
            return new Verdict(wait);
        }
        for (SignInTries tries : all) {
            tries.take(now, firstWait);
            em.persist(tries);
        }
        return new Verdict(Optional.empty());
    }

    /** Takes back what was counted then. */
    public void giveBack(List<String> subjects, Instant at) {
        hold(subjects);
        subjects.forEach(subject -> find(subject).ifPresent(tries -> tries.giveBack(at)));
    }

    /** Forgets what has not changed since and can't count any more. */
    public void purge(Instant before) {
        em.createQuery("DELETE FROM SignInTries t WHERE t.changedAt < :before")
                .setParameter("before", before)
                .executeUpdate();
    }

    /** In order, so that two who want the same slots never wait for each other. */
    private void hold(List<String> subjects) {
        subjects.stream()
                .map(s -> Math.floorMod(s.hashCode(), SLOTS))
                .distinct()
                .sorted()
                .forEach(slot -> em.createNativeQuery("SELECT slot FROM signin_slot WHERE slot = ? FOR UPDATE")
                        .setParameter(1, slot)
                        .getSingleResult());
    }

    private Optional<SignInTries> find(String subject) {
        return em.createQuery("SELECT t FROM SignInTries t WHERE t.subject = :subject", SignInTries.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }
}
