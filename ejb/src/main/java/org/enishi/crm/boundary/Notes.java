package org.enishi.crm.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.crm.entity.Note;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.Characters;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;

/** Notes on records (CR-06). Whoever may edit the record may write them; each is changed by its author alone. */
@Stateless
public class Notes {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Records records;

    @Inject
    private Timeline timeline;

    @Inject
    private Clock clock;

    /**
     * Adds a note.
     *
     * @param text 1 to 32,000 characters
     * @return its id
     * @throws NotFound if there is no such record for this actor
     * @throws Denied if the actor may only read the record
     * @throws Rejected if the text is empty or too long
     */
    public long add(Actor actor, RecordType type, long recordId, String text) {
        records.head(actor, type, recordId, Level.EDIT);
        var note = new Note(recordId, checked(text), actor.id(), clock.instant());
        em.persist(note);
        em.flush();
        timeline.add(actor, type, recordId, "NOTE_ADDED", Map.of("note", note.id(), "text", excerpt(note)), null);
        return note.id();
    }

    /**
     * Replaces a note's text.
     *
     * @param version the version that the actor saw
     * @throws NotFound if there is no such note on a record that the actor may see
     * @throws Denied if somebody else wrote it, or the record may only be read
     * @throws Stale if it was changed meanwhile
     */
    public void rewrite(Actor actor, RecordType type, long recordId, long noteId, long version, String text) {
        Note note = own(actor, type, recordId, noteId, version);
        note.rewrite(checked(text), clock.instant());
        store();
        timeline.add(actor, type, recordId, "NOTE_CHANGED", Map.of("note", noteId, "text", excerpt(note)), null);
    }

    /** Deletes a note; errors as with rewrite. */
    public void delete(Actor actor, RecordType type, long recordId, long noteId, long version) {
        Note note = own(actor, type, recordId, noteId, version);
        timeline.add(actor, type, recordId, "NOTE_DELETED", Map.of("note", noteId), null);
        em.remove(note);
        store();
    }

    /** Flushes here, so that somebody else's change at the same moment is met now and can be told. */
    private void store() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new Stale("crm.error.staleNote");
        }
    }

    private Note own(Actor actor, RecordType type, long recordId, long noteId, long version) {
        records.head(actor, type, recordId, Level.EDIT);
        Note note = em.find(Note.class, noteId);
        if (note == null || note.recordId() != recordId) {
            throw new NotFound("crm.error.noNote");
        }
        if (note.writtenBy() != actor.id()) {
            throw new Denied("crm.error.othersNote");
        }
        if (note.version() != version) {
            throw new Stale("crm.error.staleNote");
        }
        return note;
    }

    private static String checked(String text) {
        String stripped = text == null ? "" : text.strip();
        if (stripped.isEmpty()) {
            throw new Rejected("crm.error.emptyNote");
        }
        if (stripped.length() > Note.TEXT_LENGTH) {
            throw new Rejected("crm.error.longNote", Note.TEXT_LENGTH);
        }
        if (!Characters.areStorable(stripped)) {
            throw new Rejected("crm.invalid.characters");
        }
        return stripped;
    }

    private static String excerpt(Note note) {
        return note.text().length() <= 200 ? note.text() : note.text().substring(0, 200) + "…";
    }
}
