package org.enishi.crm.view;

import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.Applied;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.boundary.Verdict;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Toasts;

/** The form for a new record of any type. */
@Named
@ViewScoped
public class NewRecordView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Records records;

    @Inject
    private FieldProblems problems;

    @Inject
    private Toasts toasts;

    private RecordType type;
    private boolean doubled;
    private final FormValues form = new FormValues();
    private transient List<FieldGroup> groups;

    public void load(String module) {
        type = RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
        Actor actor = current.get();
        actor.require(type.permission(Act.CREATE));
        records.fields(type).forEach(f -> form.open(List.of(f), Map.of()));
        form.put("ownerId", String.valueOf(actor.id()));
    }

    public void save() throws IOException {
        save(change());
    }

    /** Makes it although there seems to be one already. */
    public void saveAnyway() throws IOException {
        save(change().acceptingDuplicate());
    }

    private RecordChange change() {
        return RecordChange.create(type, form.changed(records.fields(type)), Origin.PAGE);
    }

    private void save(RecordChange change) throws IOException {
        doubled = false;
        Applied applied = records.apply(current.get(), change);
        toasts.done("crm.record.made", applied.name());
        toasts.keep();
        ExternalContext external = FacesContext.getCurrentInstance().getExternalContext();
        external.redirect(external.getRequestContextPath() + "/" + type.module() + "/record.xhtml?id=" + applied.id());
    }

    public List<FieldGroup> getGroups() {
        if (groups == null) {
            groups = FieldGroup.of(records.fields(type)).stream()
                    .filter(FieldGroup::isEditable)
                    .toList();
        }
        return groups;
    }

    public Map<String, Object> getForm() {
        return form.all();
    }

    /** Whether the last try met a record that looks the same; kept, so that the button beside it still counts. */
    public boolean isDoubled() {
        doubled |= !problems.getMatches().isEmpty();
        return doubled;
    }

    public List<Verdict.Match> getMatches() {
        return problems.getMatches();
    }

    public String getModule() {
        return type.module();
    }

    public String getType() {
        return type.name();
    }
}
