package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** A user's account at an identity provider (AC-20), one at each. The provider never gives its subject to another. */
@Entity
@Table(name = "user_identity")
public class UserIdentity extends BaseEntity {

    public static final int ISSUER_LENGTH = 400;
    public static final int SUBJECT_LENGTH = 255;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(nullable = false, length = ISSUER_LENGTH)
    private String issuer;

    @Column(nullable = false, length = SUBJECT_LENGTH)
    private String subject;

    @Column(name = "linked_at", nullable = false)
    private Instant linkedAt;

    protected UserIdentity() {}

    public UserIdentity(User user, String issuer, String subject, Instant linkedAt) {
        this.user = user;
        this.issuer = issuer;
        this.subject = subject;
        this.linkedAt = linkedAt;
    }

    public String issuer() {
        return issuer;
    }

    @Override
    protected Class<UserIdentity> type() {
        return UserIdentity.class;
    }
}
