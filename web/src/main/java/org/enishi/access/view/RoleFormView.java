package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Roles;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.entity.Permission;

/** The page of a role: its name and its place (AC-10). What a move means is said before it is saved. */
@Named
@ViewScoped
public class RoleFormView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Roles roles;

    @Inject
    private SharingEffects effects;

    @Inject
    private Going going;

    private String wanted;
    private String below;
    private Long id;
    private long version;
    private String name;
    private String title;
    private Long parent;
    private Long parentBefore;
    private long users;
    private boolean empty;
    private List<String> toConfirm = List.of();
    private transient List<TreeLine> lines;

    public void load() {
        Actor actor = current.get();
        actor.require(Permission.SHARING);
        if (wanted != null) {
            var role = roles.get(actor, Going.id(wanted));
            id = role.id();
            version = role.version();
            name = role.name();
            title = name;
            parentBefore = role.parentId();
            users = role.users();
            empty = users == 0 && TreeLine.parentsFor(lines(), id).size() == lines().size() - 1;
        }
        // a role that is dropped on another comes here with the place it is to have
        parent = below == null ? parentBefore : below.equals("top") ? null : Long.valueOf(Going.id(below));
    }

    public void save() {
        toConfirm = id == null || Objects.equals(parent, parentBefore)
                ? List.of()
                : effects.of(new SharingChange.RoleMoved(id, parent));
        if (toConfirm.isEmpty()) {
            saveAnyway();
        }
    }

    public void saveAnyway() {
        toConfirm = List.of();
        if (id == null) {
            roles.create(current.get(), name, parent);
        } else {
            roles.change(current.get(), id, version, name, parent);
        }
        going.to("/setup/roles.xhtml", "access.role.saved", name.strip());
    }

    public void cancelSaving() {
        toConfirm = List.of();
    }

    public void delete() {
        roles.delete(current.get(), id, version);
        going.to("/setup/roles.xhtml", "access.role.deleted", title);
    }

    private List<TreeLine> lines() {
        if (lines == null) {
            lines = RoleTreeView.roleLines(roles, current.get());
        }
        return lines;
    }

    /** Where the role can stand. */
    public List<TreeLine> getParents() {
        return TreeLine.parentsFor(lines(), id);
    }

    public boolean isExisting() {
        return id != null;
    }

    /** Whether nobody holds it and none is below it, so that it can be deleted. */
    public boolean isEmpty() {
        return empty;
    }

    public String getTitle() {
        return title;
    }

    public long getUsers() {
        return users;
    }

    public Long getId() {
        return id;
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

    public String getBelow() {
        return below;
    }

    public void setBelow(String below) {
        this.below = below;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public Long getParent() {
        return parent;
    }

    public void setParent(Long parent) {
        this.parent = parent;
    }
}
