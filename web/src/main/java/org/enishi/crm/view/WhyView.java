package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Reason;
import org.enishi.access.boundary.UserName;
import org.enishi.access.boundary.Users;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.Permission;
import org.enishi.crm.boundary.RecordAccess;
import org.enishi.crm.boundary.RecordAccess.Explanation;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Texts;

/** Says why somebody can or can't see a record: everybody for themselves, administrators for anybody. */
@Named
@RequestScoped
public class WhyView {

    @Inject
    private CurrentActor current;

    @Inject
    private RecordAccess access;

    @Inject
    private Records records;

    @Inject
    private Users users;

    @Inject
    private Texts texts;

    @Inject
    private HttpServletRequest request;

    private RecordType type;
    private long id;
    private String name;
    private String text;
    private Explanation explanation;
    private List<UserName> found = List.of();

    public void load(String module) {
        Actor actor = current.get();
        type = RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
        id = number(request.getParameter("id"), -1);
        text = request.getParameter("q");
        long user = number(request.getParameter("user"), actor.id());
        name = records.get(actor, type, id).name();
        if (isForAnybody() && text != null && !text.isBlank()) {
            found = users.search(actor, text);
            user = found.size() == 1 ? found.get(0).id() : user;
        }
        if (found.size() < 2) {
            explanation = access.explain(actor, type, id, user);
        }
    }

    private static long number(String text, long otherwise) {
        return text != null && text.matches("\\d{1,18}") ? Long.parseLong(text) : otherwise;
    }

    /** The answer in one sentence. */
    public String getAnswer() {
        if (!explanation.active()) {
            return texts.of("crm.why.inactive", explanation.user());
        }
        if (!explanation.permitted()) {
            return texts.of("crm.why.notPermitted", explanation.user());
        }
        if (!explanation.sees()) {
            return texts.of("crm.why.no", explanation.user(), explanation.owner());
        }
        return texts.of(explanation.edits() ? "crm.why.edits" : "crm.why.sees", explanation.user());
    }

    /** A reason in words. */
    public String say(Reason reason) {
        if (reason instanceof Reason.AllRecords) {
            return texts.get("crm.why.allRecords");
        }
        if (reason instanceof Reason.ByDefault byDefault) {
            return texts.of("crm.why.byDefault", texts.constant("access", byDefault.access()));
        }
        if (reason instanceof Reason.Own) {
            return texts.get("crm.why.own");
        }
        if (reason instanceof Reason.Superior superior) {
            return texts.of("crm.why.superior", String.join(" › ", superior.roles()));
        }
        if (reason instanceof Reason.ByRule rule) {
            return texts.of("crm.why.byRule", rule.name());
        }
        var territory = (Reason.ByTerritory) reason;
        return texts.of("crm.why.byTerritory", String.join(" › ", territory.territories()));
    }

    /** Whether the reason alone lets the record be changed. */
    public boolean edits(Reason reason) {
        return reason.level() == Level.EDIT;
    }

    public boolean isForAnybody() {
        return current.get().has(Permission.SHARING);
    }

    public String getModule() {
        return type.module();
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    public String getText() {
        return text;
    }

    public Explanation getExplanation() {
        return explanation;
    }

    public List<UserName> getFound() {
        return found;
    }

    /** Whether a name was asked for that nobody has. */
    public boolean isUnknown() {
        return text != null && !text.isBlank() && isForAnybody() && found.isEmpty();
    }
}
