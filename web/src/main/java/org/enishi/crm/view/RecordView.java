package org.enishi.crm.view;

import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.Serializable;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.boundary.RecordDetail;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Toasts;

/** The page of a record of any type (CR-15): its facts, its groups, and their editing in place. */
@Named
@ViewScoped
public class RecordView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Records records;

    @Inject
    private RecordTexts texts;

    @Inject
    private FieldProblems problems;

    @Inject
    private Toasts toasts;

    private RecordType type;
    private String wanted;
    private Long id;
    private String tab = "overview";
    private long base;
    private final FormValues form = new FormValues();
    private final Set<String> open = new LinkedHashSet<>();
    private boolean whole;
    private Set<String> saving = Set.of();
    private StaleChoice stale;

    // read once a request, never kept in the session
    private transient RecordDetail detail;
    private transient List<FieldGroup> groups;

    public void load(String module) {
        type = RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
        if (wanted == null || !wanted.matches("\\d{1,18}")) {
            throw new NotFound("crm.error.notFound");
        }
        id = Long.valueOf(wanted);
        detail = records.get(current.get(), type, id);
        base = detail.version();
    }

    /** Opens a group for editing. */
    public void edit(String group) {
        refresh();
        if (open.isEmpty()) {
            base = detail().version();
        }
        if (open.add(group)) {
            form.open(group(group).getFields(), detail().values());
        }
    }

    /** Opens all groups, to be saved together. */
    public void editAll() {
        refresh();
        whole = true;
        getGroups().stream().filter(FieldGroup::isEditable).forEach(g -> edit(g.getName()));
    }

    public void cancel(String group) {
        open.remove(group);
        refresh();
    }

    public void cancelAll() {
        open.clear();
        whole = false;
        refresh();
    }

    /** Saves a group. What others changed meanwhile in other fields stays as it is. */
    public void save(String group) throws IOException {
        save(group(group).getFields());
        open.remove(group);
    }

    public void saveAll() throws IOException {
        save(openFields());
        open.clear();
        whole = false;
    }

    private void save(List<FieldInfo> fields) throws IOException {
        saving = fields.stream().map(FieldInfo::name).collect(Collectors.toSet());
        stale = null;
        Map<String, Object> values = form.changed(fields);
        if (!values.isEmpty()) {
            base = records.apply(current.get(), RecordChange.edit(type, id, base, values, Origin.PAGE))
                    .version();
            toasts.done("crm.record.saved");
        }
        refresh();
        leaveIfGivenAway();
    }

    /** Saves what was chosen of both values, over the newer version. */
    public void saveChosen() throws IOException {
        Map<String, String> answers =
                FacesContext.getCurrentInstance().getExternalContext().getRequestParameterMap();
        stale.getConflicts().forEach(c -> c.setKeep(answers.get("keep-" + c.getField())));
        Map<String, Object> values = stale.chosen(form.changed(savedFields()));
        base = stale.getVersion();
        stale = null;
        if (!values.isEmpty()) {
            base = records.apply(current.get(), RecordChange.edit(type, id, base, values, Origin.PAGE))
                    .version();
        }
        toasts.done("crm.record.saved");
        getGroups().stream()
                .filter(g -> g.getFields().stream().anyMatch(f -> saving.contains(f.name())))
                .forEach(g -> open.remove(g.getName()));
        whole = whole && !open.isEmpty();
        refresh();
        leaveIfGivenAway();
    }

    /** With a new owner the record may have left the user's sight: there is nothing of it to show any more. */
    private void leaveIfGivenAway() throws IOException {
        try {
            detail();
        } catch (NotFound e) {
            toasts.keep();
            toList();
        }
    }

    /** Deletes the record and goes back to its list. */
    public void delete() throws IOException {
        records.apply(current.get(), RecordChange.delete(type, id, detail().version(), Origin.PAGE));
        toasts.done("crm.record.deleted", detail().name());
        toasts.keep();
        toList();
    }

    private void toList() throws IOException {
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext()
                .redirect(context.getExternalContext().getRequestContextPath() + "/" + type.module() + "/list.xhtml");
    }

    void refresh() {
        detail = null;
        groups = null;
    }

    private FieldGroup group(String name) {
        return getGroups().stream()
                .filter(g -> g.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("crm.error.notFound"));
    }

    private List<FieldInfo> openFields() {
        return getGroups().stream()
                .filter(g -> open.contains(g.getName()))
                .flatMap(g -> g.getFields().stream())
                .toList();
    }

    private List<FieldInfo> savedFields() {
        return records.fields(type).stream()
                .filter(f -> saving.contains(f.name()))
                .toList();
    }

    RecordDetail detail() {
        if (detail == null) {
            detail = records.get(current.get(), type, id);
        }
        return detail;
    }

    public List<FieldGroup> getGroups() {
        if (groups == null) {
            groups = FieldGroup.of(records.fields(type));
        }
        return groups;
    }

    public boolean editing(String group) {
        return open.contains(group);
    }

    public boolean isWhole() {
        return whole;
    }

    public Map<String, Object> getForm() {
        return form.all();
    }

    /** The comparison with what somebody else saved first; null unless this request met one. */
    public StaleChoice getStale() {
        if (stale == null && problems.getStale() != null) {
            stale = texts.choice(detail(), problems.getStale(), form.changed(savedFields()));
        }
        return stale;
    }

    public RecordFacts getFacts() {
        return texts.facts(detail());
    }

    /** A group's values as they are read. */
    public List<RecordTexts.Line> lines(FieldGroup group) {
        return texts.lines(detail(), group);
    }

    public int getProblems() {
        return problems.getCount();
    }

    public Long getId() {
        return id;
    }

    /** The id as the address has it. */
    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getTab() {
        return tab;
    }

    public void setTab(String tab) {
        this.tab = "timeline".equals(tab) ? tab : "overview";
    }

    public String getModule() {
        return type.module();
    }

    public String getType() {
        return type.name();
    }

    public RecordType getRecordType() {
        return type;
    }

    public boolean isEditable() {
        return detail().editable();
    }

    public boolean isDeletable() {
        return detail().deletable();
    }
}
