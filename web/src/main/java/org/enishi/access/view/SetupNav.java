package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.ProfileAdministration;
import org.enishi.access.entity.Permission;

/** The side navigation of the set-up area: the pages that the user's permissions open. */
@Named
@RequestScoped
public class SetupNav {

    /** A page of the area. */
    public static class Entry {

        private final String page;
        private final Permission permission;
        private final boolean current;

        Entry(String page, Permission permission, boolean current) {
            this.page = page;
            this.permission = permission;
            this.current = current;
        }

        public String getName() {
            return page;
        }

        public String getPage() {
            return "/setup/" + page + ".xhtml";
        }

        public String getLabel() {
            return "access.nav." + page;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    /** A heading with its pages. */
    public static class Group {

        private final String name;
        private final List<Entry> entries;

        Group(String name, List<Entry> entries) {
            this.name = name;
            this.entries = entries;
        }

        public String getName() {
            return name;
        }

        public String getLabel() {
            return "access.navGroup." + name;
        }

        public List<Entry> getEntries() {
            return entries;
        }
    }

    /** Pages that belong to the entry of another one. */
    private static final Map<String, String> DETAILS = Map.of(
            "user", "users",
            "profile", "profiles",
            "role", "roles",
            "rule", "sharing",
            "group", "groups",
            "territory", "territories");

    @Inject
    private CurrentActor current;

    @Inject
    private ProfileAdministration profiles;

    private List<Group> groups;
    private Boolean profilesOpen;

    /** Whether there are enough users for profiles to be of use (AC-08). */
    public boolean isProfilesOpen() {
        if (profilesOpen == null) {
            profilesOpen = profiles.isAvailable(current.get());
        }
        return profilesOpen;
    }

    /** Whether there is anything in the area for this user. */
    public boolean isAvailable() {
        return !getGroups().isEmpty();
    }

    /** Where the area begins for this user. */
    public String getFirst() {
        return getGroups().get(0).getEntries().get(0).getPage();
    }

    public List<Group> getGroups() {
        if (groups == null) {
            groups = Stream.of(
                            group("people", entry("users", Permission.USERS), entry("profiles", Permission.PROFILES)),
                            group(
                                    "sharing",
                                    entry("roles", Permission.SHARING),
                                    entry("sharing", Permission.SHARING),
                                    entry("groups", Permission.SHARING),
                                    entry("territories", Permission.SHARING)),
                            group(
                                    "organisation",
                                    entry("organisation", Permission.ORGANISATION_SETTINGS),
                                    entry("audit", Permission.AUDIT_LOG)))
                    .filter(g -> !g.getEntries().isEmpty())
                    .toList();
        }
        return groups;
    }

    private Group group(String name, Entry... entries) {
        return new Group(
                name,
                Stream.of(entries)
                        .filter(e -> current.find().map(a -> mayOpen(a, e)).orElse(false))
                        .toList());
    }

    private static boolean mayOpen(Actor actor, Entry entry) {
        return actor.has(entry.permission);
    }

    private static Entry entry(String page, Permission permission) {
        String here = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        String name = here.replaceFirst("^/setup/", "").replace(".xhtml", "");
        boolean current = page.equals(DETAILS.getOrDefault(name, name));
        return new Entry(page, permission, current);
    }
}
