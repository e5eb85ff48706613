package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.Territories;
import org.enishi.access.boundary.Users;

/** The page of a territory: its name, its place and its users (AC-13). */
@Named
@ViewScoped
public class TerritoryFormView extends TreeForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private Territories territories;

    @Inject
    private Users users;

    private final Members members = new Members();

    public TerritoryFormView() {
        super("territories");
    }

    @Override
    protected void open(Actor actor, long wantedId) {
        var territory = territories.get(actor, wantedId);
        opened(territory.id(), territory.version(), territory.name());
        standsBelow(territory.parentId());
        members.fill(users.names(actor, territory.members()));
    }

    @Override
    protected List<TreeLine> lines(Actor actor) {
        return RoleTreeView.territoryLines(territories, actor);
    }

    public void find() {
        members.found(users.search(actor(), members.getText()));
    }

    public void add(long user) {
        members.add(user);
    }

    public void remove(long user) {
        members.remove(user);
    }

    @Override
    protected Optional<SharingChange> change() {
        return isExisting()
                ? Optional.of(new SharingChange.TerritoryChanged(getId(), getParent(), members.ids()))
                : Optional.empty();
    }

    @Override
    protected Optional<SharingChange> deletion() {
        return Optional.of(new SharingChange.TerritoryDeleted(getId()));
    }

    @Override
    protected void create(Actor actor) {
        territories.create(actor, getName(), getParent(), members.ids());
    }

    @Override
    protected void change(Actor actor) {
        territories.change(actor, getId(), version(), getName(), getParent(), members.ids());
    }

    @Override
    protected void delete(Actor actor) {
        territories.delete(actor, getId(), version());
    }

    public Members getMembers() {
        return members;
    }
}
