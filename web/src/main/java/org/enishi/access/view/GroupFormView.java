package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Groups;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.Users;
import org.enishi.access.entity.Permission;

/** The page of a group: its name and its users (AC-12). */
@Named
@ViewScoped
public class GroupFormView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Groups groups;

    @Inject
    private Users users;

    @Inject
    private SharingEffects effects;

    @Inject
    private Going going;

    private String wanted;
    private Long id;
    private long version;
    private String name;
    private String title;
    private final Members members = new Members();
    private List<String> toConfirm = List.of();

    public void load() {
        Actor actor = current.get();
        actor.require(Permission.SHARING);
        if (wanted != null) {
            var group = groups.get(actor, Going.id(wanted));
            id = group.id();
            version = group.version();
            name = group.name();
            title = name;
            members.fill(users.names(actor, group.members()));
        }
    }

    public void find() {
        members.found(users.search(current.get(), members.getText()));
    }

    public void add(long user) {
        members.add(user);
    }

    public void remove(long user) {
        members.remove(user);
    }

    public void save() {
        toConfirm = id == null ? List.of() : effects.of(new SharingChange.GroupMembers(id, members.ids()));
        if (toConfirm.isEmpty()) {
            saveAnyway();
        }
    }

    public void saveAnyway() {
        toConfirm = List.of();
        if (id == null) {
            groups.create(current.get(), name, members.ids());
        } else {
            groups.change(current.get(), id, version, name, members.ids());
        }
        going.to("/setup/groups.xhtml", "access.group.saved", name.strip());
    }

    public void cancelSaving() {
        toConfirm = List.of();
    }

    public void delete() {
        groups.delete(current.get(), id, version);
        going.to("/setup/groups.xhtml", "access.group.deleted", title);
    }

    public boolean isExisting() {
        return id != null;
    }

    public String getTitle() {
        return title;
    }

    public Members getMembers() {
        return members;
    }

    public List<String> getToConfirm() {
        return toConfirm;
    }

    public String getWanted() {
        return wanted;
    }

    public void setWanted(String wanted) {
        this.wanted = wanted;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }
}
