package org.enishi.access.entity;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/** What a permission profile can grant (AC-05). */
public enum Permission {
    LEADS_VIEW(Group.LEADS),
    LEADS_CREATE(Group.LEADS),
    LEADS_EDIT(Group.LEADS),
    LEADS_DELETE(Group.LEADS),
    LEADS_IMPORT(Group.LEADS),
    LEADS_EXPORT(Group.LEADS),
    CONTACTS_VIEW(Group.CONTACTS),
    CONTACTS_CREATE(Group.CONTACTS),
    CONTACTS_EDIT(Group.CONTACTS),
    CONTACTS_DELETE(Group.CONTACTS),
    CONTACTS_IMPORT(Group.CONTACTS),
    CONTACTS_EXPORT(Group.CONTACTS),
    ACCOUNTS_VIEW(Group.ACCOUNTS),
    ACCOUNTS_CREATE(Group.ACCOUNTS),
    ACCOUNTS_EDIT(Group.ACCOUNTS),
    ACCOUNTS_DELETE(Group.ACCOUNTS),
    ACCOUNTS_IMPORT(Group.ACCOUNTS),
    ACCOUNTS_EXPORT(Group.ACCOUNTS),
    MANAGE_SOCIAL_INTEGRATION(Group.GENERAL),
    SOCIAL_TAB(Group.SOCIAL),
    SUPPORT_INTEGRATION(Group.APPLICATIONS),
    OUTLOOK_INTEGRATION(Group.APPLICATIONS),
    ALL_RECORDS(Group.ADMINISTRATION),
    USERS(Group.ADMINISTRATION),
    PROFILES(Group.ADMINISTRATION),
    SHARING(Group.ADMINISTRATION),
    ORGANISATION_SETTINGS(Group.ADMINISTRATION),
    AUDIT_LOG(Group.ADMINISTRATION);

    /** The groups in which permissions are listed. */
    public enum Group {
        LEADS,
        CONTACTS,
        ACCOUNTS,
        GENERAL,
        SOCIAL,
        APPLICATIONS,
        ADMINISTRATION
    }

    private final Group group;

    Permission(Group group) {
        this.group = group;
    }

    public Group group() {
        return group;
    }

    /** Everything: the built-in profile Administrator (AC-06). */
    public static Set<Permission> ofAdministrator() {
        return EnumSet.allOf(Permission.class);
    }

    /** The built-in profile Standard (AC-06). */
    public static Set<Permission> ofStandard() {
        Set<Permission> granted = EnumSet.allOf(Permission.class);
        granted.removeIf(p -> p.group == Group.ADMINISTRATION || p.name().endsWith("_EXPORT"));
        granted.removeAll(Arrays.asList(MANAGE_SOCIAL_INTEGRATION, SUPPORT_INTEGRATION));
        return granted;
    }
}
