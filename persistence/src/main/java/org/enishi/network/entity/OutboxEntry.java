package org.enishi.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/**
 * Something a user wants done at a network: stored before it is sent, and settled afterwards (LI-23). Its state is
 * moved by conditional updates of the {@link OutboxRepository}, so that two senders never both believe it theirs.
 */
@Entity
@Table(name = "outbox")
public class OutboxEntry extends BaseEntity {

    public static final int KEY_LENGTH = 80;
    public static final int TARGET_LENGTH = 255;
    public static final int TEXT_LENGTH = 20_000;
    public static final int SUBJECT_LENGTH = 255;
    public static final int PROBLEM_LENGTH = 40;

    @Column(name = "request_key", nullable = false, length = KEY_LENGTH)
    private String requestKey;

    @Column(name = "account_id", nullable = false)
    private Long accountId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Network network;

    @Column(name = "actor_id", nullable = false)
    private Long actorId;

    @Column(name = "record_id", nullable = false)
    private Long recordId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private WriteOperation operation;

    @Column(nullable = false, length = TARGET_LENGTH)
    private String target;

    /** Entries of one lane are sent one after the other; the request's own key where order doesn't matter. */
    @Column(nullable = false, length = TARGET_LENGTH)
    private String lane;

    @Column(length = SUBJECT_LENGTH)
    private String subject;

    @Column(length = TEXT_LENGTH)
    private String text;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private OutboxState state = OutboxState.READY;

    @Column(nullable = false)
    private int attempt;

    @Column(name = "requested_at", nullable = false)
    private Instant requestedAt;

    /** When it is to be sent, or, with an unknown outcome, looked up; null when only the user can decide. */
    @Column(name = "due_at")
    private Instant dueAt;

    @Column(name = "lease_until")
    private Instant leaseUntil;

    @Column(name = "first_sent_at")
    private Instant firstSentAt;

    @Column(name = "settled_at")
    private Instant settledAt;

    @Column(name = "remote_id", length = TARGET_LENGTH)
    private String remoteId;

    @Column(length = PROBLEM_LENGTH)
    private String problem;

    @Column(name = "problem_until")
    private Instant problemUntil;

    protected OutboxEntry() {}

    /** A write that was accepted just now. */
    public OutboxEntry(
            NetworkAccount account,
            Long recordId,
            String requestKey,
            WriteOperation operation,
            String target,
            String subject,
            String text,
            Instant now) {
        this.requestKey = requestKey;
        this.accountId = account.id();
        this.network = account.network();
        this.actorId = account.userId();
        this.recordId = recordId;
        this.operation = operation;
        this.target = target;
        this.lane = operation.isOrdered() ? target : requestKey;
        this.subject = subject;
        this.text = text;
        this.requestedAt = now;
        this.dueAt = now;
    }

    /** @param due when it is to be sent or looked up; null when only the user can decide */
    OutboxEntry moved(OutboxState next, Instant due) {
        state = next;
        dueAt = due;
        leaseUntil = null;
        return this;
    }

    OutboxEntry settled(OutboxState end, String id, String code, Instant until, Instant now) {
        moved(end, null);
        remoteId = id;
        problem = code;
        problemUntil = until;
        settledAt = now;
        return this;
    }

    public String requestKey() {
        return requestKey;
    }

    public Long accountId() {
        return accountId;
    }

    public Network network() {
        return network;
    }

    public Long actorId() {
        return actorId;
    }

    public Long recordId() {
        return recordId;
    }

    public WriteOperation operation() {
        return operation;
    }

    public String target() {
        return target;
    }

    public String lane() {
        return lane;
    }

    public String subject() {
        return subject;
    }

    public String text() {
        return text;
    }

    public OutboxState state() {
        return state;
    }

    public int attempt() {
        return attempt;
    }

    public Instant requestedAt() {
        return requestedAt;
    }

    public Instant dueAt() {
        return dueAt;
    }

    public Instant leaseUntil() {
        return leaseUntil;
    }

    public Instant firstSentAt() {
        return firstSentAt;
    }

    public Instant settledAt() {
        return settledAt;
    }

    public String remoteId() {
        return remoteId;
    }

    public String problem() {
        return problem;
    }

    public Instant problemUntil() {
        return problemUntil;
    }

    @Override
    protected Class<OutboxEntry> type() {
        return OutboxEntry.class;
    }
}
