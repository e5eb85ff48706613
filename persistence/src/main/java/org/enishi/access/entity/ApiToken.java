package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** A program's right to act for a user (AC-21, AC-23). Only the hash of the secret is kept. */
@Entity
@Table(name = "api_token")
public class ApiToken extends BaseEntity {

    public static final int APPLICATION_LENGTH = 120;
    public static final int ADDRESS_LENGTH = 60;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private TokenKind kind;

    @Column(nullable = false, length = APPLICATION_LENGTH)
    private String application;

    @Column(name = "token_hash", nullable = false, length = 64)
    private String tokenHash;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "expires_at")
    private Instant expiresAt;

    @Column(name = "last_used_at")
    private Instant lastUsedAt;

    @Column(name = "last_used_from", length = ADDRESS_LENGTH)
    private String lastUsedFrom;

    @Column(name = "issued_with")
    private Long issuedWith;

    protected ApiToken() {}

    private ApiToken(User user, TokenKind kind, String application, String tokenHash, Instant createdAt) {
        this.user = user;
        this.kind = kind;
        this.application = application;
        this.tokenHash = tokenHash;
        this.createdAt = createdAt;
    }

    /** A token; the sign-in that it is given for counts as its first use. */
    public static ApiToken token(
            User user, String application, String tokenHash, Instant now, Instant expiresAt, String address) {
        var token = new ApiToken(user, TokenKind.TOKEN, application, tokenHash, now);
        token.expiresAt = expiresAt;
        token.lastUsedAt = now;
        token.lastUsedFrom = address;
        return token;
    }

    /** A password for one application; it has no end of its own. */
    public static ApiToken applicationPassword(User user, String application, String hash, Instant now) {
        return new ApiToken(user, TokenKind.APPLICATION_PASSWORD, application, hash, now);
    }

    /** The application password that the program signed in with; the token ends with it. */
    public void issuedWith(Long applicationPassword) {
        this.issuedWith = applicationPassword;
    }

    public User user() {
        return user;
    }

    public TokenKind kind() {
        return kind;
    }

    public String application() {
        return application;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** When it ends by itself; null for an application password. */
    public Instant expiresAt() {
        return expiresAt;
    }

    @Override
    protected Class<ApiToken> type() {
        return ApiToken.class;
    }
}
