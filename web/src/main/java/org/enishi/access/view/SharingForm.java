package org.enishi.access.view;

import jakarta.inject.Inject;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.entity.Permission;

/**
 * The page of one thing that decides who sees what: a role, a group, a territory or a rule. What saving or deleting it
 * means is said before it is done.
 */
public abstract class SharingForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private SharingEffects effects;

    @Inject
    private Going going;

    private final String list;
    private String wanted;
    private Long id;
    private long version;
    private String title;
    private String name;
    private List<String> toConfirm = List.of();
    private List<String> effectsOfDeleting = List.of();
    private boolean askedToDelete;

    /** @param list the page from which one comes and to which one goes back */
    protected SharingForm(String list) {
        this.list = "/setup/" + list + ".xhtml";
    }

    /** Reads what there is, and says so with {@link #opened}. */
    protected abstract void open(Actor actor, long wantedId);

    /** What saving means for who sees what; nothing if it can't mean anything. */
    protected abstract Optional<SharingChange> change();

    /** What deleting means for who sees what; nothing if it can't mean anything. */
    protected abstract Optional<SharingChange> deletion();

    /** What is deleted, if it can be made again as it was. */
    protected Optional<Deleted> restorable(Actor actor) {
        return Optional.empty();
    }

    protected abstract void create(Actor actor);

    protected abstract void change(Actor actor);

    protected abstract void delete(Actor actor);

    public void load() {
        actor().require(Permission.SHARING);
        if (wanted != null) {
            open(actor(), Going.id(wanted));
        }
    }

    protected final void opened(long openedId, long openedVersion, String openedName) {
        id = openedId;
        version = openedVersion;
        title = openedName;
        name = openedName;
    }

    /** Saves, unless there is something to be said before. */
    public void save() {
        preview();
        if (toConfirm.isEmpty()) {
            store();
        }
    }

    /** Saves what was said; if it has come to mean something else, that is said first. */
    public void saveAnyway() {
        List<String> said = toConfirm;
        preview();
        if (toConfirm.isEmpty() || toConfirm.equals(said)) {
            store();
        }
    }

    /** Says what saving would mean. */
    protected final void preview() {
        toConfirm = change().map(effects::of).orElse(List.of());
    }

    private void store() {
        toConfirm = List.of();
        if (id == null) {
            create(actor());
        } else {
            change(actor());
        }
        going.to(list, "access.tree.saved", name.strip());
    }

    public void cancelSaving() {
        toConfirm = List.of();
    }

    /** Looks what it would mean, and has the page ask; what means nothing and can be undone is done. */
    public void askToDelete() {
        effectsOfDeleting = deletion().map(effects::of).orElse(List.of());
        if (effectsOfDeleting.isEmpty() && restorable(actor()).isPresent()) {
            delete();
        } else {
            askedToDelete = true;
        }
    }

    public void delete() {
        Optional<Deleted> restorable = restorable(actor());
        delete(actor());
        if (restorable.isPresent()) {
            UndoView.offer(restorable.get());
            going.to(list);
        } else {
            going.to(list, "access.tree.deleted", title);
        }
    }

    protected final Actor actor() {
        return current.get();
    }

    protected final long version() {
        return version;
    }

    public boolean isExisting() {
        return id != null;
    }

    public boolean isAskedToDelete() {
        return askedToDelete;
    }

    public Long getId() {
        return id;
    }

    public String getTitle() {
        return title;
    }

    public List<String> getToConfirm() {
        return toConfirm;
    }

    public List<String> getEffectsOfDeleting() {
        return effectsOfDeleting;
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
