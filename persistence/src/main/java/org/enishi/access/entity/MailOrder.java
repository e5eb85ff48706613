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

/** A mail to be sent; gone once it was. Whoever sends it moves its due time before, so that nobody else does. */
@Entity
@Table(name = "mail_order")
public class MailOrder extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private MailKind kind;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "due_at", nullable = false)
    private Instant dueAt;

    @Column(nullable = false)
    private int attempts;

    protected MailOrder() {}

    /** For nobody with null. */
    public MailOrder(MailKind kind, User user, Instant now) {
        this.kind = kind;
        this.user = user;
        this.createdAt = now;
        this.dueAt = now;
    }

    public MailKind kind() {
        return kind;
    }

    public User user() {
        return user;
    }

    public int attempts() {
        return attempts;
    }

    /** Whether nobody waits for it any more. */
    public boolean isPointlessAt(Instant now) {
        return createdAt.plus(kind.patience()).isBefore(now);
    }

    @Override
    protected Class<MailOrder> type() {
        return MailOrder.class;
    }
}
