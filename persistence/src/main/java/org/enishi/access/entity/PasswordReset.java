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
 * A link with which a user can set a password, once: their first one (AC-01), or a new one in the place of one that they
 * have forgotten (AC-18). Only the hash of its secret is kept.
 */
@Entity
@Table(name = "password_reset")
public class PasswordReset extends BaseEntity {

    /** How long a link for a forgotten password is good. */
    public static final Duration LIFE = Duration.ofHours(1);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected PasswordReset() {}

    public PasswordReset(User user, String tokenHash, Instant expiresAt) {
        this.user = user;
        this.tokenHash = tokenHash;
        this.expiresAt = expiresAt;
    }

    public User user() {
        return user;
    }

    @Override
    protected Class<PasswordReset> type() {
        return PasswordReset.class;
    }
}
