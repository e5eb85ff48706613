package org.enishi.crm.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.Permission;
import org.enishi.crm.control.History;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;

/** Everything that happened to a record, newest first (CR-17). */
@Stateless
public class Timeline {

    @Inject
    private Records records;

    @Inject
    private History history;

    /**
     * A page of a record's timeline. Who may see the record may see it, but for entries that need a permission.
     *
     * @param kinds only these kinds; empty for all
     * @param by only what this user did; null for everybody
     * @param after where to go on; null for the newest
     * @param size entries on a page, 1 to 100
     * @throws NotFound if there is no such record for this actor
     * @throws Rejected if the cursor or the size makes no sense
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<TimelineEntry> page(
            Actor actor, RecordType type, long recordId, List<String> kinds, Long by, String after, int size) {
        records.head(actor, type, recordId, Level.SEE);
        return history.page(actor, type, recordId, kinds, by, after, size);
    }

    /**
     * Adds what another capability has to tell of a record, in the caller's transaction. The caller has made sure
     * that the actor may do it.
     *
     * @param kind what happened; at most 40 characters
     * @param payload its particulars, of text, numbers and truth values
     * @param needs the permission without which the entry isn't shown; null for none
     */
    public void add(
            Actor actor, RecordType type, long recordId, String kind, Map<String, Object> payload, Permission needs) {
        history.add(actor, recordId, kind, payload, needs);
    }
}
