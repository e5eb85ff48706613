package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.AuditLine;
import org.enishi.access.boundary.AuditQuery;
import org.enishi.access.boundary.AuditTrail;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.platform.view.Preferences;

/** The audit log (AC-24), for reading. All that it shows is named in its address. */
@Named
@RequestScoped
public class AuditView {

    private static final long NOBODY = -1;

    /** What the log tells of, by the first word of its actions. */
    private static final List<String> AREAS = List.of(
            "signin",
            "identity",
            "password",
            "session",
            "twoFactor",
            "token",
            "applicationPassword",
            "user",
            "profile",
            "role",
            "group",
            "territory",
            "rule",
            "default",
            "organisation",
            "network",
            "social");

    @Inject
    private CurrentActor current;

    @Inject
    private AuditTrail trail;

    @Inject
    private Preferences preferences;

    @Inject
    private AuditWords words;

    @Inject
    private HttpServletRequest request;

    private String who;
    private String area;
    private LocalDate from;
    private LocalDate to;
    private String text;
    private boolean unknown;
    private Pager pager;
    private List<AuditLine> lines = List.of();

    public void load() {
        Actor actor = current.get();
        var asked = new Asked(request);
        who = asked.text("who");
        area = Optional.ofNullable(asked.text("area")).filter(AREAS::contains).orElse(null);
        from = day(asked.text("from"));
        to = day(asked.text("to"));
        text = asked.text("q");
        Optional<Long> user = who == null ? Optional.empty() : trail.userCalled(actor, who);
        unknown = who != null && user.isEmpty();
        var zone = preferences.getZone();
        var slice = trail.search(
                actor,
                new AuditQuery(
                        unknown ? Long.valueOf(NOBODY) : user.orElse(null),
                        area == null ? null : area + ".",
                        from == null ? null : from.atStartOfDay(zone).toInstant(),
                        to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                        text,
                        asked.place("at")));
        lines = slice.items();
        var address = new Address("/setup/audit.xhtml")
                .with("who", who)
                .with("area", area)
                .with("from", from)
                .with("to", to)
                .with("q", text);
        pager = new Pager(slice, address, asked.page(), request.getContextPath());
    }

    private static LocalDate day(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** What was done, in words. */
    public String action(AuditLine line) {
        return words.action(line.action());
    }

    /** What it was done to, as people read it. */
    public List<AuditWords.Said> subject(AuditLine line) {
        return words.of(line);
    }

    public boolean isConditional() {
        return who != null || area != null || from != null || to != null || text != null;
    }

    public List<String> getAreas() {
        return AREAS;
    }

    public String getWho() {
        return who;
    }

    public String getArea() {
        return area;
    }

    public LocalDate getFrom() {
        return from;
    }

    public LocalDate getTo() {
        return to;
    }

    public String getText() {
        return text;
    }

    /** Whether nobody signs in with the name that was asked for. */
    public boolean isUnknown() {
        return unknown;
    }

    public List<AuditLine> getLines() {
        return lines;
    }

    public Pager getPager() {
        return pager;
    }
}
