package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Roles;
import org.enishi.access.boundary.SharingChange;

/** The page of a role: its name and its place (AC-10). */
@Named
@ViewScoped
public class RoleFormView extends TreeForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private Roles roles;

    public RoleFormView() {
        super("roles");
    }

    @Override
    protected void open(Actor actor, long wantedId) {
        var role = roles.get(actor, wantedId);
        opened(role.id(), role.version(), role.name());
        standsBelow(role.parentId());
    }

    @Override
    protected List<TreeLine> lines(Actor actor) {
        return RoleTreeView.roleLines(roles, actor);
    }

    @Override
    protected Optional<SharingChange> change() {
        return isExisting() && isMoved()
                ? Optional.of(new SharingChange.RoleMoved(getId(), getParent()))
                : Optional.empty();
    }

    /** Only a role that nobody holds can be deleted. */
    @Override
    protected Optional<SharingChange> deletion() {
        return Optional.empty();
    }

    @Override
    protected Optional<Deleted> restorable(Actor actor) {
        var role = roles.get(actor, getId());
        return Optional.of(new Deleted.OfRole(role.name(), role.parentId()));
    }

    @Override
    protected void create(Actor actor) {
        roles.create(actor, getName(), getParent());
    }

    @Override
    protected void change(Actor actor) {
        roles.change(actor, getId(), version(), getName(), getParent());
    }

    @Override
    protected void delete(Actor actor) {
        roles.delete(actor, getId(), version());
    }
}
