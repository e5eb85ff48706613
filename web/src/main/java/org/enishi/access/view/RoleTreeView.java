package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Roles;
import org.enishi.access.boundary.Territories;
import org.enishi.access.entity.Permission;

/** The tree of roles and that of territories (AC-10, AC-13). */
@Named
@RequestScoped
public class RoleTreeView {

    @Inject
    private CurrentActor current;

    @Inject
    private Roles roles;

    @Inject
    private Territories territories;

    @Inject
    private HttpServletRequest request;

    private String text;
    private Long branch;
    private TreePart part = TreePart.found(List.of());

    public void loadRoles() {
        Actor actor = current.get();
        actor.require(Permission.SHARING);
        show(roleLines(roles, actor));
    }

    public void loadTerritories() {
        show(territoryLines(territories, current.get()));
    }

    private void show(List<TreeLine> all) {
        var asked = new Asked(request);
        text = asked.text("q");
        branch = asked.id("in");
        part = text == null ? TreePart.of(all, branch) : TreePart.found(TreeLine.narrowed(all, text));
    }

    static List<TreeLine> roleLines(Roles roles, Actor actor) {
        return TreeLine.of(
                TreeLine.nodes(roles.list(actor), r -> new TreeLine.Node(r.id(), r.parentId(), r.name(), r.users())));
    }

    static List<TreeLine> territoryLines(Territories territories, Actor actor) {
        return TreeLine.of(TreeLine.nodes(
                territories.list(actor),
                t -> new TreeLine.Node(
                        t.id(), t.parentId(), t.name(), t.members().size())));
    }

    public String getText() {
        return text;
    }

    public List<TreeLine> getLines() {
        return part.lines();
    }

    /** How many stand below a line that are not drawn. */
    public int below(TreeLine line) {
        return part.below(line);
    }

    /** How many more there are beside the last. */
    public int getLeft() {
        return part.left();
    }

    /** Whether one branch of the tree is shown. */
    public boolean isBranch() {
        return branch != null && text == null;
    }
}
