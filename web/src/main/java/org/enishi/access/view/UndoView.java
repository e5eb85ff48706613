package org.enishi.access.view;

import jakarta.annotation.PostConstruct;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Groups;
import org.enishi.access.boundary.Roles;
import org.enishi.access.boundary.SharingRules;
import org.enishi.access.boundary.SharingTerms;
import org.enishi.platform.boundary.NotFound;

/** Makes again what was deleted just now: offered on the page that follows, in its message. */
@Named
@ViewScoped
public class UndoView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String DELETED = "org.enishi.deleted";

    @Inject
    private CurrentActor current;

    @Inject
    private Roles roles;

    @Inject
    private Groups groups;

    @Inject
    private SharingRules rules;

    @Inject
    private Going going;

    private Deleted deleted;

    @PostConstruct
    void take() {
        deleted = (Deleted) FacesContext.getCurrentInstance()
                .getExternalContext()
                .getFlash()
                .get(DELETED);
    }

    /** Has the page that follows offer it. */
    static void offer(Deleted deleted) {
        FacesContext.getCurrentInstance().getExternalContext().getFlash().put(DELETED, deleted);
    }

    public boolean isOffered() {
        return deleted != null;
    }

    public String getName() {
        return deleted.name();
    }

    public void undo() {
        if (deleted == null) {
            throw new NotFound("access.error.noSuch");
        }
        Actor actor = current.get();
        String list;
        if (deleted instanceof Deleted.OfRole role) {
            roles.create(actor, role.name(), role.parent());
            list = "roles";
        } else if (deleted instanceof Deleted.OfGroup group) {
            groups.create(actor, group.name(), group.members());
            list = "groups";
        } else {
            var rule = (Deleted.OfRule) deleted;
            rules.create(
                    actor,
                    new SharingTerms(
                            rule.name(),
                            rule.module(),
                            rule.level(),
                            Parties.read(rule.from(), "access.rule.chooseFrom"),
                            Parties.read(rule.to(), "access.rule.chooseTo")));
            list = "sharing";
        }
        going.to("/setup/" + list + ".xhtml", "access.tree.restored", deleted.name());
    }
}
