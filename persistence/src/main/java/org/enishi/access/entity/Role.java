package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.enishi.platform.entity.BaseEntity;

/** A place in the hierarchy: whoever holds it sees what those below own (AC-10). */
@Entity
@Table(name = "role")
public class Role extends BaseEntity {

    public static final int NAME_LENGTH = 80;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Role parent;

    protected Role() {}

    public Role(String name, Role parent) {
        this.name = name;
        this.parent = parent;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Moves it, with all below it. Whoever calls has made sure that the new parent isn't one of those. */
    public void moveBelow(Role newParent) {
        parent = newParent;
    }

    public String name() {
        return name;
    }

    public Role parent() {
        return parent;
    }

    @Override
    protected Class<Role> type() {
        return Role.class;
    }
}
