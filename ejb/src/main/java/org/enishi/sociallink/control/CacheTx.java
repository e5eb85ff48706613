package org.enishi.sociallink.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.sociallink.entity.CacheEntry;
import org.enishi.sociallink.entity.SocialCacheRepository;

/** The short transactions before and after something is fetched. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CacheTx {

    /** Longer than a fetch with all its retries takes. */
    private static final Duration LEASE = Duration.ofSeconds(45);

    private static final Duration TROUBLE_SHOWN = Duration.ofMinutes(5);
    private static final Duration LIFETIME = Duration.ofMinutes(5);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Config config;

    @Inject
    private Clock clock;

    /** When a fetch is wanted. */
    public enum When {
        /** Nothing good is there. */
        MISSING,
        /** Whatever is there; it stays to be shown meanwhile. */
        ANYHOW,
        /** Whatever is there, and that must not be shown any more. */
        INSTEAD
    }

    /**
     * Begins a fetch.
     *
     * @return what to deliver it under; nothing if it isn't needed, or is under way
     */
    public Optional<String> begin(CacheKey key, When when) {
        Instant now = clock.instant();
        SocialCacheRepository cache = new SocialCacheRepository(em);
        // of two who ask at once for what isn't there, one makes the row and the other finds it
        cache.lockAccount(key.accountId());
        CacheEntry entry =
                cache.lock(key.accountId(), key.kind(), key.remoteId()).orElseGet(() -> created(key, now));
        boolean good = entry.payload() != null && entry.expiresAt().isAfter(now) && entry.problem() == null;
        if (when != When.INSTEAD && entry.isFetching(now) || when == When.MISSING && good) {
            return Optional.empty();
        }
        String fetchKey = UUID.randomUUID().toString();
        entry.fetching(
                fetchKey,
                now.plus(LEASE),
                when != When.INSTEAD && entry.expiresAt().isAfter(now));
        return Optional.of(fetchKey);
    }

    private CacheEntry created(CacheKey key, Instant now) {
        var entry = new CacheEntry(key.accountId(), key.network(), key.kind(), key.remoteId(), key.personId(), now);
        new SocialCacheRepository(em).add(entry);
        return entry;
    }

    /** Delivers what was fetched, unless it was given up for another fetch, or the account has ended. */
    public void fetched(CacheKey key, String fetchKey, Object content) {
        Instant now = clock.instant();
        Duration lifetime =
                config.getOptionalValue("enishi.social.cache", Duration.class).orElse(LIFETIME);
        mine(key, fetchKey).ifPresent(entry -> entry.fetched(Payloads.write(content), now, now.plus(lifetime)));
    }

    public void failed(CacheKey key, String fetchKey, Problem problem) {
        Instant now = clock.instant();
        Instant until = problem instanceof LimitReached limit ? limit.until() : null;
        mine(key, fetchKey).ifPresent(entry -> entry.failed(problem.code(), until, now.plus(TROUBLE_SHOWN)));
    }

    private Optional<CacheEntry> mine(CacheKey key, String fetchKey) {
        return new SocialCacheRepository(em)
                .lock(key.accountId(), key.kind(), key.remoteId())
                .filter(entry -> entry.isFetchedBy(fetchKey));
    }

    /** Reads what is there, however old. */
    public <T> Optional<T> content(CacheKey key, Class<T> type) {
        return new SocialCacheRepository(em)
                .lock(key.accountId(), key.kind(), key.remoteId())
                .filter(entry -> entry.payload() != null && entry.expiresAt().isAfter(clock.instant()))
                .map(entry -> Payloads.read(entry.payload(), type));
    }

    /** When what is there was fetched; now if nothing is. */
    public Instant fetchedAt(CacheKey key) {
        return new SocialCacheRepository(em)
                .lock(key.accountId(), key.kind(), key.remoteId())
                .map(CacheEntry::fetchedAt)
                .orElse(clock.instant());
    }

    public void drop(CacheKey key) {
        new SocialCacheRepository(em)
                .lock(key.accountId(), key.kind(), key.remoteId())
                .ifPresent(em::remove);
    }

    public int purge() {
        return new SocialCacheRepository(em).removeExpired(clock.instant());
    }
}
