package org.enishi.platform.entity;

import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Version;

/** An entity with a generated id and a version. */
@MappedSuperclass
public abstract class BaseEntity {

    @Id
    @SequenceGenerator(name = "enishi_id", sequenceName = "enishi_id", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enishi_id")
    private Long id;

    @Version
    private long version;

    public Long id() {
        return id;
    }

    public long version() {
        return version;
    }

    /** The entity class itself, whatever subclass a persistence provider makes of it. */
    protected abstract Class<? extends BaseEntity> type();

    @Override
    public final boolean equals(Object other) {
        return other instanceof BaseEntity that && that.type() == type() && id != null && id.equals(that.id);
    }

    /** Constant per type: the id comes only with persisting, and a set must not lose the object then. */
    @Override
    public final int hashCode() {
        return type().hashCode();
    }

    @Override
    public String toString() {
        return type().getSimpleName() + "#" + id;
    }
}
