package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** One line of the audit log (AC-24): identifiers only, never names, and never changed. */
@Entity
@Table(name = "audit_entry")
public class AuditEntry extends BaseEntity {

    public static final int ACTION_LENGTH = 60;
    public static final int SUBJECT_LENGTH = 200;

    @Column(nullable = false)
    private Instant at;

    @Column(name = "actor_id")
    private Long actorId;

    @Column(nullable = false, length = ACTION_LENGTH)
    private String action;

    @Column(nullable = false, length = SUBJECT_LENGTH)
    private String subject;

    @Column(length = 60)
    private String address;

    protected AuditEntry() {}

    public AuditEntry(Instant at, Long actorId, String action, String subject, String address) {
        this.at = at;
        this.actorId = actorId;
        this.action = action;
        this.subject = subject.length() <= SUBJECT_LENGTH ? subject : subject.substring(0, SUBJECT_LENGTH);
        this.address = address;
    }

    public Instant at() {
        return at;
    }

    public Long actorId() {
        return actorId;
    }

    public String action() {
        return action;
    }

    public String subject() {
        return subject;
    }

    public String address() {
        return address;
    }

    @Override
    protected Class<AuditEntry> type() {
        return AuditEntry.class;
    }
}
