package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/**
 * A browser in which a user is signed in (AC-16). Whoever takes the row away signs the browser out, on every node at its
 * next request. Changed by updates only, after it was made.
 */
@Entity
@Table(name = "signin_session")
public class SignInSession extends BaseEntity {

    public static final int DEVICE_LENGTH = 80;

    /** For so long a replaced token is still taken: a browser that opens many pages at once sends it with each. */
    public static final Duration GRACE = Duration.ofMinutes(1);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(nullable = false, length = DEVICE_LENGTH)
    private String device;

    @Column(nullable = false, length = 60)
    private String address;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "used_at", nullable = false)
    private Instant usedAt;

    @Column(name = "kept_series", length = 64)
    private String keptSeries;

    @Column(name = "kept_hash", length = 64)
    private String keptHash;

    @Column(name = "kept_before", length = 64)
    private String keptBefore;

    @Column(name = "rotated_at")
    private Instant rotatedAt;

    @Column(name = "kept_until")
    private Instant keptUntil;

    protected SignInSession() {}

    public SignInSession(User user, String device, String address, Instant now) {
        this.user = user;
        this.device = device.length() <= DEVICE_LENGTH ? device : device.substring(0, DEVICE_LENGTH);
        this.address = address;
        this.createdAt = now;
        this.usedAt = now;
    }

    /** The browser holds a token and comes back with it, until then. */
    public void keep(String series, String hash, Instant until) {
        this.keptSeries = series;
        this.keptHash = hash;
        this.keptUntil = until;
    }

    public User user() {
        return user;
    }

    /** Whether this hash is of the token that the browser held before, and was replaced just now. */
    public boolean isJustReplaced(String hash, Instant now) {
        return hash.equals(keptBefore) && rotatedAt.plus(GRACE).isAfter(now);
    }

    /** Whether this hash is of the token that the browser holds. */
    public boolean isHeld(String hash) {
        return hash.equals(keptHash);
    }

    public Instant keptUntil() {
        return keptUntil;
    }

    public boolean isKeptAt(Instant now) {
        return keptUntil != null && keptUntil.isAfter(now);
    }

    @Override
    protected Class<SignInSession> type() {
        return SignInSession.class;
    }
}
