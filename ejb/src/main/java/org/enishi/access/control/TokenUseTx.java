package org.enishi.access.control;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.enishi.access.entity.ApiToken;

/**
 * Notes when and from where a token was last used (AC-22), at most once a minute for each token. Whoever has read the
 * token knows whether a note is due, so most requests write nothing; of several at once the conditional UPDATE lets one
 * write. Nothing is collected in memory: a node that dies loses no note, and every node shows the same.
 */
@Stateless
public class TokenUseTx {

    static final Duration NOTED_EVERY = Duration.ofMinutes(1);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    /** Whether a use has to be noted, by what stands there now; null for nothing. */
    static boolean isDue(Instant lastNoted, Instant now) {
        return lastNoted == null || !lastNoted.isAfter(now.minus(NOTED_EVERY));
    }

    /** Notes a use from an address, unless somebody else has done so just now. */
    public void note(long token, String address) {
        Instant now = clock.instant();
        em.createQuery("UPDATE ApiToken t SET t.lastUsedAt = :now, t.lastUsedFrom = :address"
                        + " WHERE t.id = :id AND (t.lastUsedAt IS NULL OR t.lastUsedAt <= :due)")
                .setParameter("now", now)
                .setParameter("address", cut(address))
                .setParameter("id", token)
                .setParameter("due", now.minus(NOTED_EVERY))
                .executeUpdate();
    }

    private static String cut(String address) {
        return address != null && address.length() > ApiToken.ADDRESS_LENGTH
                ? address.substring(0, ApiToken.ADDRESS_LENGTH)
                : address;
    }
}
