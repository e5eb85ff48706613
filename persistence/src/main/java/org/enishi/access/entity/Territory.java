package org.enishi.access.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.enishi.platform.entity.BaseEntity;

/** A part of the market: its members, and those of the territories above, see the records in it (AC-13). */
@Entity
@Table(name = "territory")
public class Territory extends BaseEntity {

    public static final int NAME_LENGTH = 80;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "parent_id")
    private Territory parent;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "territory_member", joinColumns = @JoinColumn(name = "territory_id"))
    @Column(name = "user_id", nullable = false)
    private Set<Long> members = new HashSet<>();

    protected Territory() {}

    public Territory(String name, Territory parent) {
        this.name = name;
        this.parent = parent;
    }

    public void rename(String newName) {
        name = newName;
    }

    /** Moves it, with all below it. Whoever calls has made sure that the new parent isn't one of those. */
    public void moveBelow(Territory newParent) {
        parent = newParent;
    }

    public void consistOf(Set<Long> users) {
        members.retainAll(users);
        members.addAll(users);
    }

    public String name() {
        return name;
    }

    public Territory parent() {
        return parent;
    }

    public Set<Long> members() {
        return Set.copyOf(members);
    }

    @Override
    protected Class<Territory> type() {
        return Territory.class;
    }
}
