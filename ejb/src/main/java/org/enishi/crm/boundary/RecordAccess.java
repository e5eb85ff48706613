package org.enishi.crm.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Reason;
import org.enishi.access.boundary.Reasons;
import org.enishi.access.boundary.Users;
import org.enishi.access.boundary.Viewer;
import org.enishi.access.entity.Level;
import org.enishi.crm.control.RecordReading;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;

/** Answers "Why can I (or can't they) see this?" for one record (AC-10 to AC-14). */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RecordAccess {

    /**
     * Why somebody sees a record, or that they don't.
     *
     * @param userId the user in question
     * @param user what they are called
     * @param active whether they can sign in at all
     * @param permitted whether their profile lets them view records of the type
     * @param sees whether they see the record
     * @param edits whether they can change it
     * @param ownerId the record's owner
     * @param owner what the owner is called
     * @param reasons everything that opens the record to them, whatever their profile lets them do; empty if nothing
     *     does
     */
    public record Explanation(
            long userId,
            String user,
            boolean active,
            boolean permitted,
            boolean sees,
            boolean edits,
            long ownerId,
            String owner,
            List<Reason> reasons) {}

    @Inject
    private RecordReading reading;

    @Inject
    private Reasons reasons;

    @Inject
    private Users users;

    /**
     * Why a user sees a record, or that nothing opens it to them.
     *
     * @param userId the user in question: the actor; anybody for whoever has the permission SHARING
     * @throws org.enishi.platform.boundary.NotFound if there is no such record for this actor, or no such user
     * @throws org.enishi.platform.boundary.Denied without the permission to view the type, or for somebody else
     *     without SHARING
     */
    public Explanation explain(Actor actor, RecordType type, long id, long userId) {
        actor.require(type.permission(Act.VIEW));
        CrmRecord record = reading.record(actor, type, id, Level.SEE);
        Viewer viewer = reasons.viewer(actor, userId);
        List<Reason> found = reasons.of(actor, userId, type.shared(), record.ownerId(), record.territorySetId());
        boolean permitted = viewer.permissions().contains(type.permission(Act.VIEW));
        boolean sees = viewer.active() && permitted && !found.isEmpty();
        boolean edits = sees
                && viewer.permissions().contains(type.permission(Act.EDIT))
                && found.stream().anyMatch(r -> r.level() == Level.EDIT);
        String owner = users.names(actor, List.of(record.ownerId())).getOrDefault(record.ownerId(), "");
        return new Explanation(
                userId, viewer.name(), viewer.active(), permitted, sees, edits, record.ownerId(), owner, found);
    }
}
