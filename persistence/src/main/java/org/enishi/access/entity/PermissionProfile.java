package org.enishi.access.entity;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.util.EnumSet;
import java.util.Set;
import org.enishi.platform.entity.BaseEntity;

/** A permission set that users share (AC-04). The two built-in ones can't be changed. */
@Entity
@Table(name = "permission_profile")
public class PermissionProfile extends BaseEntity {

    public static final int NAME_LENGTH = 80;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Column(name = "built_in", nullable = false)
    private boolean builtIn;

    @Column(name = "two_factor", nullable = false)
    private boolean twoFactorRequired;

    @ElementCollection(fetch = FetchType.LAZY)
    @CollectionTable(name = "permission_profile_grant", joinColumns = @JoinColumn(name = "profile_id"))
    @Column(name = "permission", nullable = false)
    @Enumerated(EnumType.STRING)
    private Set<Permission> permissions = EnumSet.noneOf(Permission.class);

    protected PermissionProfile() {}

    public PermissionProfile(String name, Set<Permission> permissions) {
        this(name, false, permissions);
    }

    private PermissionProfile(String name, boolean builtIn, Set<Permission> permissions) {
        this.name = name;
        this.builtIn = builtIn;
        this.permissions.addAll(permissions);
    }

    public static PermissionProfile administrator() {
        return new PermissionProfile("Administrator", true, Permission.ofAdministrator());
    }

    public static PermissionProfile standard() {
        return new PermissionProfile("Standard", true, Permission.ofStandard());
    }

    public String name() {
        return name;
    }

    public boolean isBuiltIn() {
        return builtIn;
    }

    public Set<Permission> permissions() {
        return Set.copyOf(permissions);
    }

    /** Whether users of this profile sign in with a second step (AC-19). */
    public boolean isTwoFactorRequired() {
        return twoFactorRequired;
    }

    /** Whoever has no authenticator app yet has to set one up at their next sign-in. */
    public void requireTwoFactor(boolean required) {
        if (builtIn) {
            throw new IllegalStateException("A built-in profile can't be changed: " + name);
        }
        twoFactorRequired = required;
    }

    /** Replaces what the profile grants. */
    public void grant(Set<Permission> granted) {
        mustBeOnesOwn();
        permissions.retainAll(granted);
        permissions.addAll(granted);
    }

    public void rename(String newName) {
        mustBeOnesOwn();
        this.name = newName;
    }

    private void mustBeOnesOwn() {
        if (builtIn) {
            throw new IllegalStateException("A built-in profile can't be changed: " + name);
        }
    }

    @Override
    protected Class<PermissionProfile> type() {
        return PermissionProfile.class;
    }
}
