package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Users;
import org.enishi.crm.boundary.Page;
import org.enishi.crm.boundary.RelatedList;
import org.enishi.crm.entity.Note;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.Rejected;

/** The notes on a record, newest first. */
@Dependent
public class NotesList implements RelatedList {

    private static final int MAX_SIZE = 100;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Users users;

    @Override
    public String name() {
        return "notes";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public boolean isOn(Actor actor, RecordType type) {
        return true;
    }

    @Override
    public long count(Actor actor, RecordType type, long recordId) {
        Object counted = em.createNativeQuery("SELECT COUNT(*) FROM (SELECT 1 AS one FROM note n WHERE n.record_id = ?"
                        + " FETCH FIRST " + (COUNTED + 1) + " ROWS ONLY) counted")
                .setParameter(1, recordId)
                .getSingleResult();
        return ((Number) counted).longValue();
    }

    @Override
    public Page<Item> page(Actor actor, RecordType type, long recordId, String after, int size) {
        if (size < 1 || size > MAX_SIZE) {
            throw new Rejected("crm.error.pageSize", MAX_SIZE);
        }
        List<Note> notes = new ArrayList<>(em.createQuery(
                        "SELECT n FROM Note n WHERE n.recordId = :record AND n.id < :before ORDER BY n.id DESC",
                        Note.class)
                .setParameter("record", recordId)
                .setParameter("before", after == null ? Long.MAX_VALUE : place(after))
                .setMaxResults(size + 1)
                .getResultList());
        boolean more = notes.size() > size;
        if (more) {
            notes.remove(size);
        }
        Map<Long, String> names =
                users.names(actor, notes.stream().map(Note::writtenBy).collect(Collectors.toSet()));
        return new Page<>(
                notes.stream().map(n -> item(actor, n, names)).toList(),
                more ? notes.get(size - 1).id().toString() : null,
                null);
    }

    private static Item item(Actor actor, Note note, Map<Long, String> names) {
        return new Item(
                note.id(),
                note.version(),
                note.text(),
                names.getOrDefault(note.writtenBy(), ""),
                note.writtenAt(),
                note.editedAt() == null ? Map.of() : Map.of("editedAt", note.editedAt()),
                note.writtenBy() == actor.id());
    }

    private static long place(String after) {
        try {
            return Long.parseLong(after);
        } catch (NumberFormatException e) {
            throw new Rejected("crm.error.cursor");
        }
    }
}
