package org.enishi.crm.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.crm.control.PictureArchive;
import org.enishi.crm.control.PictureArchive.Version;
import org.enishi.crm.entity.RecordPicture;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;

/**
 * The pictures of records (LI-19). Seeing one needs the record to be visible, changing it edit. Pictures that were
 * replaced are kept, the last ten of them, and can be brought back.
 */
@Stateless
public class RecordPictures {

    private static final int KEPT = 10;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Records records;

    @Inject
    private Timeline timeline;

    @Inject
    private Clock clock;

    /**
     * A picture that a record has or had.
     *
     * @param source where it is from, such as a network's key
     * @param current whether the record has it now
     */
    public record Picture(long id, int width, int height, String source, Instant takenAt, boolean current) {}

    /**
     * What a record has and had, the one that it has first.
     *
     * @throws NotFound if there is no such record for this actor
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Picture> list(Actor actor, RecordType type, long recordId) {
        records.head(actor, type, recordId, Level.SEE);
        return pictures(recordId);
    }

    private List<Picture> pictures(long recordId) {
        List<Version> versions = new PictureArchive(em).ofRecord(recordId);
        return versions.stream()
                .map(v -> new Picture(
                        v.id(),
                        v.width(),
                        v.height(),
                        v.source(),
                        v.takenAt(),
                        v.id() == versions.get(0).id()))
                .toList();
    }

    /** The ids of the pictures that records have, which were listed for the actor; their content has its own check. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, Long> current(Collection<Long> recordIds) {
        return new PictureArchive(em).current(recordIds);
    }

    /**
     * A picture itself, of the type {@link Portrait#TYPE}.
     *
     * @throws NotFound if there is no such picture of a record that the actor may see
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public byte[] content(Actor actor, RecordType type, long recordId, long pictureId) {
        records.head(actor, type, recordId, Level.SEE);
        return new PictureArchive(em)
                .content(recordId, pictureId)
                .orElseThrow(() -> new NotFound("crm.error.noPicture"));
    }

    /**
     * Gives a record a picture, in the caller's transaction. The caller notes in the timeline where it is from.
     *
     * @throws NotFound if there is no such record for this actor
     * @throws Denied if the actor may only read it
     */
    public Picture take(Actor actor, RecordType type, long recordId, Portrait portrait, String source) {
        records.head(actor, type, recordId, Level.EDIT);
        PictureArchive pictures = new PictureArchive(em);
        pictures.add(new RecordPicture(
                recordId,
                portrait.content(),
                portrait.width(),
                portrait.height(),
                source,
                actor.id(),
                clock.instant()));
        em.flush();
        pictures.remove(pictures.ofRecord(recordId).stream()
                .skip(KEPT + 1L)
                .map(Version::id)
                .toList());
        return pictures(recordId).get(0);
    }

    /**
     * Brings a picture back that was replaced.
     *
     * @throws NotFound if there is no such picture of a record that the actor may see
     * @throws Denied if the actor may only read the record
     */
    public void bringBack(Actor actor, RecordType type, long recordId, long pictureId) {
        records.head(actor, type, recordId, Level.EDIT);
        new PictureArchive(em)
                .find(recordId, pictureId)
                .orElseThrow(() -> new NotFound("crm.error.noPicture"))
                .showAgain(clock.instant());
        timeline.add(actor, type, recordId, "PICTURE_BROUGHT_BACK", Map.of("picture", pictureId), null);
    }
}
