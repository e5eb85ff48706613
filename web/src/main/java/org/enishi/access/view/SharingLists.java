package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Groups;
import org.enishi.access.boundary.Groups.GroupInfo;
import org.enishi.access.boundary.SharingRules;
import org.enishi.access.boundary.SharingRules.RuleInfo;
import org.enishi.access.boundary.Slice;

/** The lists of groups and of sharing rules, narrowed by name. They are short: the services give them whole (AC-12). */
@Named
@RequestScoped
public class SharingLists {

    @Inject
    private CurrentActor current;

    @Inject
    private Groups groups;

    @Inject
    private SharingRules rules;

    @Inject
    private HttpServletRequest request;

    private String text;
    private Pager pager;
    private List<GroupInfo> groupRows = List.of();
    private List<RuleInfo> ruleRows = List.of();

    public void loadGroups() {
        groupRows = show("/setup/groups.xhtml", groups.list(current.get()), GroupInfo::name);
    }

    public void loadRules() {
        ruleRows = show(
                "/setup/sharing.xhtml",
                rules.list(current.get()),
                r -> r.terms().name());
    }

    private <T> List<T> show(String page, List<T> all, Function<T, String> name) {
        var asked = new Asked(request);
        text = asked.text("q");
        String wanted = text == null ? "" : text.strip().toLowerCase(Locale.ROOT);
        List<T> matching = all.stream()
                .filter(t -> name.apply(t).toLowerCase(Locale.ROOT).contains(wanted))
                .toList();
        int from = Math.min((asked.page() - 1) * Slice.SIZE, matching.size());
        int to = Math.min(from + Slice.SIZE, matching.size());
        List<T> rows = matching.subList(from, to);
        var slice = new Slice<>(
                rows,
                to < matching.size() ? "" : null,
                from > 0 ? "" : null,
                Math.min(matching.size(), Slice.COUNTED + 1));
        pager = new Pager(slice, new Address(page).with("q", text), asked.page(), request.getContextPath());
        return rows;
    }

    public String getText() {
        return text;
    }

    public Pager getPager() {
        return pager;
    }

    public List<GroupInfo> getGroups() {
        return groupRows;
    }

    public List<RuleInfo> getRules() {
        return ruleRows;
    }
}
