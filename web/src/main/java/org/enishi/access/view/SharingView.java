package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.OrganisationDefaults;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.SharedModule;

/** The organisation-wide defaults (AC-11). What another default means is said before it is saved. */
@Named
@ViewScoped
public class SharingView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private OrganisationDefaults defaults;

    @Inject
    private SharingEffects effects;

    @Inject
    private Going going;

    private final Map<SharedModule, DefaultAccess> before = new EnumMap<>(SharedModule.class);
    private final Map<SharedModule, Long> versions = new EnumMap<>(SharedModule.class);
    private final Map<String, String> chosen = new TreeMap<>();
    private List<String> toConfirm = List.of();

    public void load() {
        defaults.list(current.get()).forEach(d -> {
            before.put(d.module(), d.access());
            versions.put(d.module(), d.version());
            chosen.put(d.module().name(), d.access().name());
        });
    }

    public void save() {
        toConfirm = meaning();
        if (toConfirm.isEmpty()) {
            store();
        }
    }

    /** Saves what was said; if it has come to mean something else, that is said first. */
    public void saveAnyway() {
        List<String> said = toConfirm;
        toConfirm = meaning();
        if (toConfirm.isEmpty() || toConfirm.equals(said)) {
            store();
        }
    }

    private List<String> meaning() {
        List<String> said = new ArrayList<>();
        changed()
                .forEach((module, access) -> said.addAll(effects.of(new SharingChange.DefaultChanged(module, access))));
        return said;
    }

    private void store() {
        toConfirm = List.of();
        changed().forEach((module, access) -> defaults.change(current.get(), module, versions.get(module), access));
        going.to("/setup/sharing.xhtml", "access.sharing.saved");
    }

    public void cancelSaving() {
        toConfirm = List.of();
    }

    private Map<SharedModule, DefaultAccess> changed() {
        Map<SharedModule, DefaultAccess> changed = new EnumMap<>(SharedModule.class);
        before.forEach((module, access) -> {
            DefaultAccess wanted = DefaultAccess.valueOf(chosen.get(module.name()));
            if (wanted != access) {
                changed.put(module, wanted);
            }
        });
        return changed;
    }

    public List<SharedModule> getModules() {
        return List.copyOf(before.keySet());
    }

    public DefaultAccess[] getAccesses() {
        return DefaultAccess.values();
    }

    public Map<String, String> getChosen() {
        return chosen;
    }

    public List<String> getToConfirm() {
        return toConfirm;
    }
}
