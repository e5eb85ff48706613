package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.entity.Permission;

/** The tabs of the frame: the modules that exist and that the user may see. */
@Named
@RequestScoped
public class Modules {

    /** One tab. */
    public static class Module {

        private final String name;
        private final String icon;
        private final Permission permission;
        private final boolean current;

        Module(String name, String icon, Permission permission, boolean current) {
            this.name = name;
            this.icon = icon;
            this.permission = permission;
            this.current = current;
        }

        public String getName() {
            return name;
        }

        public String getOutcome() {
            return "/" + name + "/list";
        }

        public String getLabel() {
            return "crm.module." + name;
        }

        public String getIcon() {
            return icon;
        }

        public boolean isCurrent() {
            return current;
        }
    }

    @Inject
    private CurrentActor actor;

    private List<Module> all;

    public List<Module> getAll() {
        if (all == null) {
            all = Stream.of(
                            module("leads", "user", Permission.LEADS_VIEW),
                            module("contacts", "users", Permission.CONTACTS_VIEW),
                            module("accounts", "building", Permission.ACCOUNTS_VIEW))
                    .filter(m -> actor.find().map(a -> a.has(m.permission)).orElse(false))
                    .toList();
        }
        return all;
    }

    /** Where the address without a page leads. */
    public String first() {
        return getAll().stream()
                .findFirst()
                .map(m -> m.getOutcome() + "?faces-redirect=true")
                .orElse("/networks/mine?faces-redirect=true");
    }

    private static Module module(String name, String icon, Permission permission) {
        String page = FacesContext.getCurrentInstance().getViewRoot().getViewId();
        return new Module(name, icon, permission, page.startsWith("/" + name + "/"));
    }
}
