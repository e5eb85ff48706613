package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.SharingRules;
import org.enishi.access.boundary.SharingRules.Terms;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.SharedModule;

/** The page of a sharing rule (AC-12). What it opens is said before it is saved. */
@Named
@ViewScoped
public class RuleFormView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private SharingRules rules;

    @Inject
    private SharingEffects effects;

    @Inject
    private Going going;

    private String wanted;
    private Long id;
    private long version;
    private String title;
    private String name;
    private SharedModule module = SharedModule.LEAD;
    private Level level = Level.SEE;
    private String from;
    private String to;
    private List<String> toConfirm = List.of();
    private List<String> effectsOfDeleting = List.of();

    public void load() {
        Actor actor = current.get();
        actor.require(Permission.SHARING);
        if (wanted == null) {
            return;
        }
        var rule = rules.get(actor, Going.id(wanted));
        id = rule.id();
        version = rule.version();
        title = rule.terms().name();
        name = title;
        module = rule.terms().module();
        level = rule.terms().level();
        from = Parties.write(rule.terms().from());
        to = Parties.write(rule.terms().to());
        effectsOfDeleting = effects.of(new SharingChange.RuleDeleted(id));
    }

    private Terms terms() {
        return new Terms(name, module, level, Parties.read(from), Parties.read(to));
    }

    public void save() {
        toConfirm = effects.of(
                id == null ? new SharingChange.RuleAdded(terms()) : new SharingChange.RuleChanged(id, terms()));
        if (toConfirm.isEmpty()) {
            saveAnyway();
        }
    }

    public void saveAnyway() {
        toConfirm = List.of();
        if (id == null) {
            rules.create(current.get(), terms());
        } else {
            rules.change(current.get(), id, version, terms());
        }
        going.to("/setup/sharing.xhtml", "access.rule.saved", name.strip());
    }

    public void cancelSaving() {
        toConfirm = List.of();
    }

    public void delete() {
        rules.delete(current.get(), id, version);
        going.to("/setup/sharing.xhtml", "access.rule.deleted", title);
    }

    public SharedModule[] getModules() {
        return SharedModule.values();
    }

    public Level[] getLevels() {
        return Level.values();
    }

    public boolean isExisting() {
        return id != null;
    }

    public String getTitle() {
        return title;
    }

    /** What deleting the rule will mean. */
    public List<String> getEffectsOfDeleting() {
        return effectsOfDeleting;
    }

    public List<String> getToConfirm() {
        return toConfirm;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public SharedModule getModule() {
        return module;
    }

    public void setModule(SharedModule module) {
        this.module = module;
    }

    public Level getLevel() {
        return level;
    }

    public void setLevel(Level level) {
        this.level = level;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getTo() {
        return to;
    }

    public void setTo(String to) {
        this.to = to;
    }
}
