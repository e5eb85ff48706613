package org.enishi.access.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.enishi.platform.entity.BaseEntity;

/**
 * The territories that a record is in. Records that are in the same ones name the same set, so that an index on the
 * record finds those of a territory in the order of a list. A set never changes; a deleted territory leaves all sets.
 */
@Entity
@Table(name = "territory_set")
public class TerritorySet extends BaseEntity {

    /** How many territories a record can be in. */
    public static final int MOST = 50;

    @Column(nullable = false, length = 1000)
    private String territories;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "territory_set_member", joinColumns = @JoinColumn(name = "set_id"))
    @Column(name = "territory_id", nullable = false)
    private Set<Long> members = new TreeSet<>();

    protected TerritorySet() {}

    public TerritorySet(SortedSet<Long> territories) {
        this.territories = key(territories);
        this.members = new TreeSet<>(territories);
    }

    /** What a set is found by. */
    public static String key(SortedSet<Long> territories) {
        return territories.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    public SortedSet<Long> members() {
        return new TreeSet<>(members);
    }

    @Override
    protected Class<TerritorySet> type() {
        return TerritorySet.class;
    }
}
