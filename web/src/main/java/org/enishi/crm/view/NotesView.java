package org.enishi.crm.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.Notes;
import org.enishi.crm.boundary.RelatedList;
import org.enishi.platform.view.Toasts;

/** Writing, changing and deleting notes in place, on a record's page. */
@Named
@ViewScoped
public class NotesView implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String LIST = "notes";

    @Inject
    private CurrentActor current;

    @Inject
    private Notes notes;

    @Inject
    private RecordView record;

    @Inject
    private RelatedView related;

    @Inject
    private Toasts toasts;

    private boolean writing;
    private long editing;
    private long version;
    private String text;

    public void write() {
        writing = true;
        related.see(LIST);
    }

    public void add() {
        notes.add(current.get(), record.getRecordType(), record.getId(), text);
        text = null;
        writing = false;
        related.toNewest(LIST);
        toasts.done("crm.note.added");
    }

    /** Opens a note for editing; which one, the page says by id, since the list may have moved meanwhile. */
    public void edit(long id) {
        RelatedList.Item note = related.find(LIST, id);
        editing = note.id();
        version = note.version();
    }

    public void rewrite(String changed) {
        notes.rewrite(current.get(), record.getRecordType(), record.getId(), editing, version, changed);
        editing = 0;
        related.forget();
        toasts.done("crm.note.saved");
    }

    public void delete(long id, long seen) {
        notes.delete(current.get(), record.getRecordType(), record.getId(), id, seen);
        related.forget();
        toasts.done("crm.note.deleted");
    }

    public void cancel() {
        writing = false;
        editing = 0;
        text = null;
        related.forget();
    }

    public boolean isWriting() {
        return writing;
    }

    public boolean editing(long id) {
        return editing == id;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }
}
