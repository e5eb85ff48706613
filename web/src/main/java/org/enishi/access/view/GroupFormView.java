package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Groups;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.Users;

/** The page of a group: its name and its users (AC-12). */
@Named
@ViewScoped
public class GroupFormView extends SharingForm {

    private static final long serialVersionUID = 1L;

    @Inject
    private Groups groups;

    @Inject
    private Users users;

    private final Members members = new Members();

    public GroupFormView() {
        super("groups");
    }

    @Override
    protected void open(Actor actor, long wantedId) {
        var group = groups.get(actor, wantedId);
        opened(group.id(), group.version(), group.name());
        members.fill(users.names(actor, group.members()));
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
        return isExisting() ? Optional.of(new SharingChange.GroupMembers(getId(), members.ids())) : Optional.empty();
    }

    /** Only a group that no rule names can be deleted. */
    @Override
    protected Optional<SharingChange> deletion() {
        return Optional.empty();
    }

    @Override
    protected Optional<Deleted> restorable(Actor actor) {
        var group = groups.get(actor, getId());
        return Optional.of(new Deleted.OfGroup(group.name(), List.copyOf(group.members())));
    }

    @Override
    protected void create(Actor actor) {
        groups.create(actor, getName(), members.ids());
    }

    @Override
    protected void change(Actor actor) {
        groups.change(actor, getId(), version(), getName(), members.ids());
    }

    @Override
    protected void delete(Actor actor) {
        groups.delete(actor, getId(), version());
    }

    public Members getMembers() {
        return members;
    }
}
