package org.enishi.sociallink.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.network.entity.Network;
import org.enishi.platform.entity.BaseEntity;

/** Something fetched for one viewer's account, or being fetched. */
@Entity
@Table(name = "social_cache")
public class CacheEntry extends BaseEntity {

    public static final int KEY_LENGTH = 255;

    @Column(name = "account_id", nullable = false)
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Network network;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private CacheKind kind;

    @Column(name = "remote_id", nullable = false, length = KEY_LENGTH)
    private String remoteId;

    /** Whom this is about; null for a search. */
    @Column(name = "person_id", length = KEY_LENGTH)
    private String personId;

    @Column(name = "payload")
    private String payload;

    @Column(name = "fetched_at")
    private Instant fetchedAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    /** Which fetch is under way: an older one that comes back late must not overwrite what a newer one brought. */
    @Column(name = "fetch_key", length = 40)
    private String fetchKey;

    @Column(name = "fetch_until")
    private Instant fetchUntil;

    @Column(length = 40)
    private String problem;

    @Column(name = "problem_until")
    private Instant problemUntil;

    protected CacheEntry() {}

    public CacheEntry(Long accountId, Network network, CacheKind kind, String remoteId, String personId, Instant now) {
        this.accountId = accountId;
        this.network = network;
        this.kind = kind;
        this.remoteId = remoteId;
        this.personId = personId;
        this.expiresAt = now;
    }

    /** A fetch begins. What is there stays to be shown, unless it must not be. */
    public void fetching(String key, Instant until, boolean keepsPayload) {
        fetchKey = key;
        fetchUntil = until;
        problem = null;
        problemUntil = null;
        if (!keepsPayload) {
            payload = null;
        }
        if (expiresAt.isBefore(until)) {
            expiresAt = until;
        }
    }

    /** A fetch has brought something. */
    public void fetched(String content, Instant now, Instant expiry) {
        payload = content;
        fetchedAt = now;
        expiresAt = expiry;
        settled();
    }

    /** A fetch has failed; older content, if any, stays as it is. */
    public void failed(String code, Instant until, Instant expiry) {
        settled();
        problem = code;
        problemUntil = until;
        expiresAt = expiry;
    }

    private void settled() {
        fetchKey = null;
        fetchUntil = null;
        problem = null;
        problemUntil = null;
    }

    public boolean isFetching(Instant now) {
        return fetchKey != null && fetchUntil.isAfter(now);
    }

    public boolean isFetchedBy(String key) {
        return key.equals(fetchKey);
    }

    public CacheKind kind() {
        return kind;
    }

    public String remoteId() {
        return remoteId;
    }

    public String personId() {
        return personId;
    }

    public String payload() {
        return payload;
    }

    public Instant fetchedAt() {
        return fetchedAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    public String problem() {
        return problem;
    }

    public Instant problemUntil() {
        return problemUntil;
    }

    @Override
    protected Class<CacheEntry> type() {
        return CacheEntry.class;
    }
}
