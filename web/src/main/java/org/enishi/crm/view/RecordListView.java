package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.Page;
import org.enishi.crm.boundary.RecordPictures;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.boundary.Row;
import org.enishi.crm.boundary.Trait;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;
import org.enishi.platform.boundary.NotFound;

/** The list page of any record type (CR-12). It keeps nothing: everything it shows is named in its address. */
@Named
@RequestScoped
public class RecordListView {

    @Inject
    private CurrentActor current;

    @Inject
    private Records records;

    @Inject
    private RecordPictures pictures;

    @Inject
    private Cells cells;

    @Inject
    private FilterTexts filterTexts;

    @Inject
    private HttpServletRequest request;

    private ListAddress address;
    private Map<String, FieldInfo> fields;
    private List<ListColumn> columns = List.of();
    private List<ListLine> lines = List.of();
    private List<FilterTexts.Chip> chips = List.of();
    private List<String> initials = List.of();
    private Page<Row> page;
    private long count;

    public void load(String module) throws IOException {
        Actor actor = current.get();
        RecordType type = RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
        address = ListAddress.of(type, request);
        fields = new LinkedHashMap<>();
        records.fields(type).forEach(f -> fields.put(f.name(), f));
        if (redirected()) {
            return;
        }
        var query = address.query();
        page = records.list(actor, query);
        count = address.exact() ? records.countExactly(actor, query) : records.count(actor, query);
        List<FieldInfo> shown = shown();
        List<String> sorts = records.sorts(type);
        columns = shown.stream()
                .map(f -> new ListColumn(f, address, sorts.contains(f.name()), request.getContextPath()))
                .toList();
        Map<Long, Long> taken =
                pictures.current(page.items().stream().map(Row::id).toList());
        lines = page.items().stream()
                .map(r -> line(r, shown, taken.get(r.id())))
                .toList();
        chips = filterTexts.chips(address, fields, request.getContextPath());
        initials = records.initials();
    }

    /** The small forms of the page send what was chosen; the address is then written as it always is. */
    private boolean redirected() throws IOException {
        List<String> chosen = ListAddress.all(request, "column");
        String field = request.getParameter("field");
        ListAddress target;
        if (!chosen.isEmpty()) {
            target = address.showing(chosen);
        } else if (field != null) {
            target = address.withFilters(filtersWith(field));
        } else {
            return false;
        }
        FacesContext context = FacesContext.getCurrentInstance();
        context.getExternalContext().redirect(target.href(request.getContextPath()));
        context.responseComplete();
        return true;
    }

    private List<String> filtersWith(String field) {
        List<String> filters = new ArrayList<>(address.filters());
        String operator = String.valueOf(request.getParameter("operator"));
        String value = ListAddress.all(request, "value").stream()
                .findFirst()
                .orElse("")
                .strip();
        String filter = operator.contains("empty") ? field + ":" + operator : field + ":" + operator + ":" + value;
        String replaced = request.getParameter("replace");
        int index = replaced != null && replaced.matches("\\d{1,3}") ? Integer.parseInt(replaced) : -1;
        if (index >= 0 && index < filters.size()) {
            filters.set(index, filter);
        } else {
            filters.add(filter);
        }
        return filters;
    }

    private List<FieldInfo> shown() {
        List<String> names = address.columns();
        if (names.isEmpty()) {
            return fields.values().stream()
                    .filter(f -> f.is(Trait.DEFAULT_COLUMN) && !f.name().equals("name")
                            || f.name().equals("updatedAt"))
                    .toList();
        }
        return names.stream().map(fields::get).filter(f -> f != null).toList();
    }

    private ListLine line(Row row, List<FieldInfo> shown, Long picture) {
        List<ListLine.Entry> entries = new ArrayList<>();
        for (int i = 0; i < shown.size(); i++) {
            FieldInfo field = shown.get(i);
            entries.add(new ListLine.Entry(
                    cells.of(field, row.get(field.name()), row.label(field.name())),
                    columns.get(i).getStyle()));
        }
        return new ListLine(
                row,
                entries,
                picture == null
                        ? null
                        : RecordPicturesView.address(request.getContextPath(), getModule(), row.id(), picture));
    }

    public String getModule() {
        return address.type().module();
    }

    /** The constant of the type, for its texts. */
    public String getType() {
        return address.type().name();
    }

    public List<ListColumn> getColumns() {
        return columns;
    }

    public List<ListLine> getLines() {
        return lines;
    }

    public List<FilterTexts.Chip> getChips() {
        return chips;
    }

    public List<String> getInitials() {
        return initials;
    }

    public String getInitial() {
        return address.initial();
    }

    public String initialHref(String letter) {
        return address.startingWith(letter).href(request.getContextPath());
    }

    public ListColumn getNameColumn() {
        return ListColumn.ofName(address, request.getContextPath());
    }

    /** The fields to choose columns and conditions from. */
    public List<FieldInfo> getFields() {
        return List.copyOf(fields.values());
    }

    public boolean shows(String field) {
        return columns.stream().anyMatch(c -> c.getName().equals(field));
    }

    public boolean isAny() {
        return address.any();
    }

    public String matchHref(boolean any) {
        return address.matching(any).href(request.getContextPath());
    }

    public boolean isConditional() {
        return address.hasConditions();
    }

    public String getUnconditional() {
        return address.withoutConditions().href(request.getContextPath());
    }

    /** What the small forms must send along: everything but what they change. */
    public List<String> getKeptFilters() {
        return address.filters();
    }

    public String getSort() {
        return address.sort();
    }

    /** The columns in their order, for the editor that changes them. */
    public String getShownColumns() {
        return columns.stream().map(ListColumn::getName).collect(Collectors.joining(","));
    }

    public String getChosenColumns() {
        return String.join(",", address.columns());
    }

    public long getCount() {
        return count;
    }

    /** Whether there are more than were counted. */
    public boolean isMore() {
        return !address.exact() && count > Records.COUNTED;
    }

    public int getCounted() {
        return Records.COUNTED;
    }

    public String getCountHref() {
        return address.counted().href(request.getContextPath());
    }

    public int getPage() {
        return address.page();
    }

    public String getNext() {
        return page.next() == null
                ? null
                : address.at(page.next(), address.page() + 1).href(request.getContextPath());
    }

    public String getPrevious() {
        return page.previous() == null
                ? null
                : address.at(page.previous(), address.page() - 1).href(request.getContextPath());
    }

    public boolean isCreatable() {
        return current.get().has(address.type().permission(Act.CREATE));
    }

    public boolean isImportable() {
        return address.type() != RecordType.ACCOUNT
                && current.get().has(address.type().permission(Act.IMPORT))
                && isCreatable();
    }

    /** The operators that make sense for a field, by its type, for the editor of conditions. */
    public String operatorsOf(FieldInfo field) {
        return switch (field.type()) {
            case TEXT, LONG_TEXT, EMAIL, PHONE, URL, TAGS -> "contains starts_with is is_not is_empty is_not_empty";
            case INTEGER, MONEY, DATE -> "is at_least at_most is_empty is_not_empty";
            case MOMENT -> "at_least at_most";
            case BOOLEAN -> "is";
            default -> "is is_not is_empty is_not_empty";
        };
    }

    /** Which input the editor of conditions shows for a field. */
    public String inputOf(FieldInfo field) {
        return switch (field.type()) {
            case PICK -> "pick-" + field.name();
            case BOOLEAN, USER, TERRITORIES -> field.type().name().toLowerCase(Locale.ROOT);
            case DATE, MOMENT -> "date";
            case INTEGER, MONEY, RECORD -> "number";
            default -> "text";
        };
    }
}
