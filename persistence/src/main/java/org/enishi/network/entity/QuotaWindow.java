package org.enishi.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** How much of one operation an account has used since its window began (LI-21). Changed by updates only. */
@Entity
@Table(name = "quota")
public class QuotaWindow extends BaseEntity {

    @Column(nullable = false)
    private Long subject;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 30)
    private QuotaOperation operation;

    @Column(name = "window_end", nullable = false)
    private Instant windowEnd;

    @Column(nullable = false)
    private int used;

    /** The network itself said no until then, whatever was counted (LI-22). */
    @Column(name = "blocked_until")
    private Instant blockedUntil;

    protected QuotaWindow() {}

    /** An unused window that is already over: the first use opens a new one. */
    public QuotaWindow(Long subject, QuotaOperation operation, Instant now) {
        this.subject = subject;
        this.operation = operation;
        this.windowEnd = now;
    }

    public QuotaOperation operation() {
        return operation;
    }

    /** What counts now: a window that is over counts nothing. */
    public int used(Instant now) {
        return windowEnd.isAfter(now) ? used : 0;
    }

    public Instant windowEnd() {
        return windowEnd;
    }

    public Instant blockedUntil() {
        return blockedUntil;
    }

    @Override
    protected Class<QuotaWindow> type() {
        return QuotaWindow.class;
    }
}
