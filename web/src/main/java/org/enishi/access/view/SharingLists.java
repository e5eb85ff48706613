package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.GroupRow;
import org.enishi.access.boundary.Groups;
import org.enishi.access.boundary.SharingRules;
import org.enishi.access.boundary.SharingRules.RuleInfo;
import org.enishi.access.entity.SharedModule;

/** The lists of groups and of sharing rules (AC-12). All that they show is named in their addresses. */
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
    private SharedModule module;
    private Pager pager;
    private List<GroupRow> groupRows = List.of();
    private List<RuleInfo> ruleRows = List.of();

    public void loadGroups() {
        var asked = new Asked(request);
        text = asked.text("q");
        var slice = groups.page(current.get(), text, asked.place("at"));
        groupRows = slice.items();
        pager = new Pager(
                slice, new Address("/setup/groups.xhtml").with("q", text), asked.page(), request.getContextPath());
    }

    public void loadRules() {
        var asked = new Asked(request);
        text = asked.text("q");
        module = asked.constant("module", SharedModule.class, null);
        var slice = rules.page(current.get(), text, module, asked.place("at"));
        ruleRows = slice.items();
        Address address = new Address("/setup/sharing.xhtml").with("q", text).with("module", module);
        pager = new Pager(slice, address, asked.page(), request.getContextPath());
    }

    public boolean isConditional() {
        return text != null || module != null;
    }

    public String getText() {
        return text;
    }

    public SharedModule getModule() {
        return module;
    }

    public SharedModule[] getModules() {
        return SharedModule.values();
    }

    public Pager getPager() {
        return pager;
    }

    public List<GroupRow> getGroups() {
        return groupRows;
    }

    public List<RuleInfo> getRules() {
        return ruleRows;
    }
}
