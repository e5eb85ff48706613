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
 * Somebody who has passed the first step of signing in and not the second (AC-19). Signed in they are not. Whoever takes
 * the row away ends it, on every node at the next request.
 */
@Entity
@Table(name = "started_sign_in")
public class StartedSignIn extends BaseEntity {

    /** How long one may take for the second step. */
    public static final Duration PATIENCE = Duration.ofMinutes(10);

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "started_at", nullable = false)
    private Instant startedAt;

    protected StartedSignIn() {}

    public StartedSignIn(User user, Instant startedAt) {
        this.user = user;
        this.startedAt = startedAt;
    }

    @Override
    protected Class<StartedSignIn> type() {
        return StartedSignIn.class;
    }
}
