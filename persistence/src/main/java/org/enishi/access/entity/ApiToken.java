package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** A program's right to act for a user (AC-21). Only the hash of the token is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken extends BaseEntity {

    public static final int APPLICATION_LENGTH = 120;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(nullable = false, length = APPLICATION_LENGTH)
    private String application;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected ApiToken() {}

    public ApiToken(User user, String application, String tokenHash, Instant createdAt, Instant expiresAt) {
        this.user = user;
        this.application = application;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    public User user() {
        return user;
    }

    public String application() {
        return application;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    protected Class<ApiToken> type() {
        return ApiToken.class;
    }
}
