package org.enishi.access.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.HashSet;
import java.util.Set;
import org.enishi.platform.entity.BaseEntity;

/** Users who share records whatever their roles (AC-12). */
@Entity
@Table(name = "user_group")
public class UserGroup extends BaseEntity {

    public static final int NAME_LENGTH = 80;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "user_group_member", joinColumns = @JoinColumn(name = "group_id"))
    @Column(name = "user_id", nullable = false)
    private Set<Long> members = new HashSet<>();

    protected UserGroup() {}

    public UserGroup(String name) {
        this.name = name;
    }

    public void rename(String newName) {
        name = newName;
    }

    public void consistOf(Set<Long> users) {
        members.retainAll(users);
        members.addAll(users);
    }

    public String name() {
        return name;
    }

    public Set<Long> members() {
        return Set.copyOf(members);
    }

    @Override
    protected Class<UserGroup> type() {
        return UserGroup.class;
    }
}
