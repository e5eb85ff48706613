package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.Page;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.boundary.Timeline;
import org.enishi.crm.boundary.TimelineEntry;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Times;

/**
 * A record's timeline, by day (CR-17). Its filters and its place stand in the address; the page fetches what follows
 * and hangs it on.
 */
@Named
@RequestScoped
public class TimelineView {

    private static final int ENTRIES = 30;

    @Inject
    private CurrentActor current;

    @Inject
    private Timeline timeline;

    @Inject
    private Records records;

    @Inject
    private TimelineTexts texts;

    @Inject
    private Times times;

    @Inject
    private HttpServletRequest request;

    private RecordType type;
    private Long id;
    private String kind;
    private Long by;
    private Page<TimelineEntry> page;
    private List<Day> days = List.of();

    /** What happened on one day. */
    public static class Day {

        private final String heading;
        private final List<TimelineTexts.Told> entries;

        Day(String heading, List<TimelineTexts.Told> entries) {
            this.heading = heading;
            this.entries = entries;
        }

        public String getHeading() {
            return heading;
        }

        public List<TimelineTexts.Told> getEntries() {
            return entries;
        }
    }

    /** Reads the timeline if its tab is the one asked for. */
    public void loadTab(String module) {
        if ("timeline".equals(request.getParameter("tab"))) {
            load(module);
        }
    }

    public void load(String module) {
        type = RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
        id = number(request.getParameter("id"));
        if (id == null) {
            throw new NotFound("crm.error.notFound");
        }
        kind = TimelineTexts.group(request.getParameter("kind"));
        by = "me".equals(request.getParameter("by"))
                ? Long.valueOf(current.get().id())
                : null;
        String after = request.getParameter("after");
        page = timeline.page(
                current.get(),
                type,
                id,
                TimelineTexts.kinds(kind),
                by,
                after == null || after.isBlank() ? null : after,
                ENTRIES);
        Map<String, FieldInfo> fields =
                records.fields(type).stream().collect(Collectors.toMap(FieldInfo::name, f -> f));
        Map<LocalDate, List<TimelineTexts.Told>> byDay = new LinkedHashMap<>();
        page.items()
                .forEach(e -> byDay.computeIfAbsent(times.dayOf(e.at()), d -> new ArrayList<>())
                        .add(texts.tell(e, fields)));
        days = byDay.entrySet().stream()
                .map(e -> new Day(times.heading(e.getKey()), e.getValue()))
                .toList();
    }

    public List<Day> getDays() {
        return days;
    }

    public List<String> getGroups() {
        return TimelineTexts.GROUPS;
    }

    public String getKind() {
        return kind;
    }

    public boolean isMine() {
        return by != null;
    }

    /** The address of the timeline with another filter. */
    public String href(String wantedKind, boolean mine) {
        return address("record.xhtml?tab=timeline&id=", wantedKind, mine);
    }

    /** Where what follows can be fetched; null at the end. */
    public String getMore() {
        return page == null || page.next() == null
                ? null
                : address("timeline.xhtml?after=" + page.next() + "&id=", kind, by != null);
    }

    private String address(String start, String wantedKind, boolean mine) {
        return request.getContextPath()
                + "/"
                + type.module()
                + "/"
                + start
                + id
                + (wantedKind == null ? "" : "&kind=" + wantedKind)
                + (mine ? "&by=me" : "");
    }

    private static Long number(String text) {
        return text != null && text.matches("\\d{1,18}") ? Long.valueOf(text) : null;
    }
}
