package org.enishi.crm.control;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.enishi.crm.entity.RecordPicture;

/** The pictures of records. Whoever asks has made sure that the records may be seen. */
public class PictureArchive {

    private final EntityManager em;

    public PictureArchive(EntityManager em) {
        this.em = em;
    }

    /** A picture without its content. */
    public record Version(long id, int width, int height, String source, long takenBy, Instant takenAt) {}

    public void add(RecordPicture picture) {
        em.persist(picture);
    }

    public Optional<RecordPicture> find(long recordId, long id) {
        return Optional.ofNullable(em.find(RecordPicture.class, id)).filter(picture -> picture.recordId() == recordId);
    }

    public Optional<byte[]> content(long recordId, long id) {
        return em.createQuery(
                        "SELECT p.content FROM RecordPicture p WHERE p.id = :id AND p.recordId = :record", byte[].class)
                .setParameter("id", id)
                .setParameter("record", recordId)
                .getResultStream()
                .findFirst();
    }

    /** What a record has and had, the one that it has first. */
    public List<Version> ofRecord(long recordId) {
        return em.createQuery(
                        "SELECT p.id, p.width, p.height, p.source, p.takenBy, p.takenAt FROM RecordPicture p"
                                + " WHERE p.recordId = :record ORDER BY p.shownAt DESC, p.id DESC",
                        Object[].class)
                .setParameter("record", recordId)
                .getResultStream()
                .map(r -> new Version(
                        (Long) r[0], (Integer) r[1], (Integer) r[2], (String) r[3], (Long) r[4], (Instant) r[5]))
                .toList();
    }

    /** The picture that each record has, by the record's id; nothing for those without one. */
    public Map<Long, Long> current(Collection<Long> recordIds) {
        Map<Long, Long> current = new HashMap<>();
        if (!recordIds.isEmpty()) {
            em.createQuery(
                            "SELECT p.recordId, p.id FROM RecordPicture p WHERE p.recordId IN :records"
                                    + " ORDER BY p.recordId, p.shownAt, p.id",
                            Object[].class)
                    .setParameter("records", recordIds)
                    .getResultStream()
                    // the last one of each stays
                    .forEach(r -> current.put((Long) r[0], (Long) r[1]));
        }
        return current;
    }

    public void remove(List<Long> ids) {
        if (!ids.isEmpty()) {
            em.createQuery("DELETE FROM RecordPicture p WHERE p.id IN :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
    }
}
