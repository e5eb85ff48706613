package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.SharingRules;
import org.enishi.access.boundary.SharingTerms;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.SharedModule;

/** The page of a sharing rule (AC-12). */
@Named
@ViewScoped
public class RuleFormView extends SharingForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private SharingRules rules;

    private SharedModule module = SharedModule.LEAD;
    private Level level = Level.SEE;
    private String from;
    private String to;

    public RuleFormView() {
        super("sharing");
    }

    @Override
    protected void open(Actor actor, long wantedId) {
        var rule = rules.get(actor, wantedId);
        opened(rule.id(), rule.version(), rule.terms().name());
        module = rule.terms().module();
        level = rule.terms().level();
        from = Parties.write(rule.terms().from());
        to = Parties.write(rule.terms().to());
    }

    private SharingTerms terms() {
        return new SharingTerms(
                getName(),
                module,
                level,
                Parties.read(from, "access.rule.chooseFrom"),
                Parties.read(to, "access.rule.chooseTo"));
    }

    @Override
    protected Optional<SharingChange> change() {
        return Optional.of(
                isExisting() ? new SharingChange.RuleChanged(getId(), terms()) : new SharingChange.RuleAdded(terms()));
    }

    @Override
    protected Optional<SharingChange> deletion() {
        return Optional.of(new SharingChange.RuleDeleted(getId()));
    }

    @Override
    protected Optional<Deleted> restorable(Actor actor) {
        SharingTerms terms = rules.get(actor, getId()).terms();
        return Optional.of(new Deleted.OfRule(
                terms.name(), terms.module(), terms.level(), Parties.write(terms.from()), Parties.write(terms.to())));
    }

    @Override
    protected void create(Actor actor) {
        rules.create(actor, terms());
    }

    @Override
    protected void change(Actor actor) {
        rules.change(actor, getId(), version(), terms());
    }

    @Override
    protected void delete(Actor actor) {
        rules.delete(actor, getId(), version());
    }

    public SharedModule[] getModules() {
        return SharedModule.values();
    }

    public Level[] getLevels() {
        return Level.values();
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
