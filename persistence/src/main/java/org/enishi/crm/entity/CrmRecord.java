package org.enishi.crm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;

/** What every record has: identity, version, one owner, who made and changed it, and whether it lies in the bin. */
@MappedSuperclass
public abstract class CrmRecord {

    @Id
    private Long id;

    @Version
    private long version;

    @Column(name = "owner_id", nullable = false)
    private Long ownerId;

    @Column(name = "territory_set_id")
    private Long territorySetId;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    @Column(name = "created_at", nullable = false)
    private Instant createdAt;

    @Column(name = "created_by", nullable = false)
    private Long createdBy;

    @Column(name = "updated_at", nullable = false)
    private Instant updatedAt;

    @Column(name = "updated_by", nullable = false)
    private Long updatedBy;

    public abstract RecordType recordType();

    /** What the record is called in a list or a title, family name first. */
    public abstract String displayName();

    /** Gives a new record its identity. Once only. */
    public void identify(RecordKey key) {
        if (id != null) {
            throw new IllegalStateException("Already identified: " + this);
        }
        this.id = key.id();
    }

    public void stamp(Long actor, Instant when) {
        if (createdAt == null) {
            createdAt = when;
            createdBy = actor;
        }
        updatedAt = when;
        updatedBy = actor;
    }

    public void reassignTo(Long owner) {
        this.ownerId = owner;
    }

    /** Puts it into the territories of a set; null for none. */
    public void putInto(Long territorySet) {
        this.territorySetId = territorySet;
    }

    public void delete(Instant when) {
        this.deletedAt = when;
    }

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    public Long ownerId() {
        return ownerId;
    }

    public Long territorySetId() {
        return territorySetId;
    }

    public boolean isDeleted() {
        return deletedAt != null;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof CrmRecord that && that.recordType() == recordType() && id != null && id.equals(that.id);
    }

    @Override
    public final int hashCode() {
        return recordType().hashCode();
    }

    @Override
    public String toString() {
        return recordType() + "#" + id;
    }
}
