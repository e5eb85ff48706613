package org.enishi.access.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.Territories;
import org.enishi.access.boundary.Users;
import org.enishi.access.entity.Permission;

/** The page of a territory: its name, its place and its users (AC-13). */
@Named
@ViewScoped
public class TerritoryFormView implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private Territories territories;

    @Inject
    private Users users;

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
    private final Members members = new Members();
    private List<String> toConfirm = List.of();
    private transient List<TreeLine> lines;

    public void load() {
        Actor actor = current.get();
        actor.require(Permission.SHARING);
        if (wanted != null) {
            var territory = territories.get(actor, Going.id(wanted));
            id = territory.id();
            version = territory.version();
            name = territory.name();
            title = name;
            parent = territory.parentId();
            members.fill(users.names(actor, territory.members()));
        }
        if (below != null) {
            parent = below.equals("top") ? null : Long.valueOf(Going.id(below));
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
        toConfirm = id == null ? List.of() : effects.of(new SharingChange.TerritoryChanged(id, parent, members.ids()));
        if (toConfirm.isEmpty()) {
            saveAnyway();
        }
    }

    public void saveAnyway() {
        toConfirm = List.of();
        if (id == null) {
            territories.create(current.get(), name, parent, members.ids());
        } else {
            territories.change(current.get(), id, version, name, parent, members.ids());
        }
        going.to("/setup/territories.xhtml", "access.territory.saved", name.strip());
    }

    public void cancelSaving() {
        toConfirm = List.of();
    }

    public void delete() {
        territories.delete(current.get(), id, version);
        going.to("/setup/territories.xhtml", "access.territory.deleted", title);
    }

    /** Where the territory can stand. */
    public List<TreeLine> getParents() {
        if (lines == null) {
            lines = RoleTreeView.territoryLines(territories, current.get());
        }
        return TreeLine.parentsFor(lines, id);
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
