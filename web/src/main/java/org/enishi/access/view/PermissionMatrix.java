package org.enishi.access.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.Permission.Group;

/** How the permissions are laid out: modules by what one does with them, the others one by one in their groups. */
@Named
@ApplicationScoped
public class PermissionMatrix {

    private static final List<String> ACTS = List.of("VIEW", "CREATE", "EDIT", "DELETE", "IMPORT", "EXPORT");

    /** A module: a permission for each act. */
    public static class Module {

        private final String name;
        private final List<Permission> cells;

        Module(String name, List<Permission> cells) {
            this.name = name;
            this.cells = cells;
        }

        public String getName() {
            return name;
        }

        public List<Permission> getCells() {
            return cells;
        }
    }

    /** Permissions that stand for themselves, under a heading. */
    public static class Section {

        private final Group group;
        private final List<Permission> permissions;

        Section(Group group, List<Permission> permissions) {
            this.group = group;
            this.permissions = permissions;
        }

        public String getName() {
            return group.name();
        }

        public List<Permission> getPermissions() {
            return permissions;
        }
    }

    private final List<Module> modules = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();

    public PermissionMatrix() {
        Map<Group, List<Permission>> all = new LinkedHashMap<>();
        Arrays.stream(Permission.values())
                .forEach(p ->
                        all.computeIfAbsent(p.group(), g -> new ArrayList<>()).add(p));
        all.forEach((group, permissions) -> {
            List<String> names =
                    ACTS.stream().map(act -> group.name() + "_" + act).toList();
            Set<String> there = Set.copyOf(permissions.stream().map(Enum::name).toList());
            if (there.equals(Set.copyOf(names))) {
                modules.add(new Module(
                        group.name(), names.stream().map(Permission::valueOf).toList()));
            } else {
                sections.add(new Section(group, permissions));
            }
        });
    }

    public List<String> getActs() {
        return ACTS;
    }

    public List<Module> getModules() {
        return modules;
    }

    public List<Section> getSections() {
        return sections;
    }
}
