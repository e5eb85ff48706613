package org.enishi.access.view;

import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import org.enishi.access.boundary.Actor;
import org.enishi.platform.view.Toasts;

/** The page of a thing that has a place in a tree. One that was dropped on another comes with the place it is to have. */
public abstract class TreeForm extends SharingForm {

    private static final long serialVersionUID = 1L;
    private static final String TOP = "top";

    @Inject
    private Toasts toasts;

    private String below;
    private Long parent;
    private Long parentBefore;
    private transient List<TreeLine> parents;

    protected TreeForm(String list) {
        super(list);
    }

    /** The whole tree. */
    protected abstract List<TreeLine> lines(Actor actor);

    @Override
    public void load() {
        super.load();
        if (below == null) {
            return;
        }
        Long place = below.equals(TOP) ? null : Long.valueOf(Going.id(below));
        if (place != null && getParents().stream().noneMatch(l -> l.getId() == place)) {
            toasts.warn("access.error.cycle");
            return;
        }
        parent = place;
        if (isExisting() && isMoved()) {
            preview();
        }
    }

    protected final void standsBelow(Long place) {
        parent = place;
        parentBefore = place;
    }

    protected final boolean isMoved() {
        return !Objects.equals(parent, parentBefore);
    }

    /** Where it can stand. */
    public List<TreeLine> getParents() {
        if (parents == null) {
            parents = TreeLine.parentsFor(lines(actor()), getId());
        }
        return parents;
    }

    /** Whether it comes from being dropped, and that changes nobody's sight. */
    public boolean isMovedUnnoticed() {
        return below != null && isExisting() && isMoved() && getToConfirm().isEmpty();
    }

    public String getBelow() {
        return below;
    }

    public void setBelow(String below) {
        this.below = below;
    }

    public Long getParent() {
        return parent;
    }

    public void setParent(Long parent) {
        this.parent = parent;
    }
}
