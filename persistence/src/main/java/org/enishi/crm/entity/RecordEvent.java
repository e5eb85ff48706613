package org.enishi.crm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.access.entity.Permission;
import org.enishi.platform.entity.BaseEntity;

/** One line of a record's history: an applied change, or what another capability tells of the record. */
@Entity
@Table(name = "record_event")
public class RecordEvent extends BaseEntity {

    public static final int KIND_LENGTH = 40;

    @Column(name = "record_id", nullable = false)
    private Long recordId;

    @Column(nullable = false)
    private Instant at;

    @Column(nullable = false, length = KIND_LENGTH)
    private String kind;

    @Column(name = "change_set")
    private Long changeSet;

    @Column(name = "version_after")
    private Long versionAfter;

    @Column(name = "actor_id", nullable = false)
    private Long actorId;

    @Column(nullable = false, length = 20)
    private String origin;

    @Column(nullable = false)
    private String detail;

    @Enumerated(EnumType.STRING)
    @Column(name = "needs_permission", length = 40)
    private Permission needsPermission;

    protected RecordEvent() {}

    /** A change of the record itself. */
    public RecordEvent(
            Long recordId,
            String kind,
            Long changeSet,
            long versionAfter,
            Long actor,
            Instant at,
            String origin,
            String detail) {
        this(recordId, kind, actor, at, origin, detail, null);
        this.changeSet = changeSet;
        this.versionAfter = versionAfter;
    }

    /** Something that happened to the record without changing it. */
    public RecordEvent(
            Long recordId,
            String kind,
            Long actor,
            Instant at,
            String origin,
            String detail,
            Permission needsPermission) {
        this.recordId = recordId;
        this.kind = kind;
        this.actorId = actor;
        this.at = at;
        this.origin = origin;
        this.detail = detail;
        this.needsPermission = needsPermission;
    }

    public Long recordId() {
        return recordId;
    }

    public Instant at() {
        return at;
    }

    public String kind() {
        return kind;
    }

    public Long versionAfter() {
        return versionAfter;
    }

    public Long actorId() {
        return actorId;
    }

    public String origin() {
        return origin;
    }

    public String detail() {
        return detail;
    }

    @Override
    protected Class<RecordEvent> type() {
        return RecordEvent.class;
    }
}
