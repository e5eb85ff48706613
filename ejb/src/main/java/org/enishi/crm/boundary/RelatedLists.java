package org.enishi.crm.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;

/** The lists of things linked to a record (CR-16), whichever capability they come from. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class RelatedLists {

    /** A related list and how much is in it; more than {@link RelatedList#COUNTED} stands for "more than that". */
    public record Summary(String name, long count) {}

    @Inject
    @Any
    private Instance<RelatedList> lists;

    @Inject
    private Records records;

    /**
     * The related lists of a record, in order, with their counts.
     *
     * @throws NotFound if there is no such record for this actor
     */
    public List<Summary> summaries(Actor actor, RecordType type, long recordId) {
        records.head(actor, type, recordId, Level.SEE);
        return lists.stream()
                .filter(l -> l.isOn(actor, type))
                .sorted(Comparator.comparingInt(RelatedList::order))
                .map(l -> new Summary(l.name(), l.count(actor, type, recordId)))
                .toList();
    }

    /**
     * A page of one of them.
     *
     * @param name the list's name
     * @param after where to go on; null for the beginning
     * @param size items on a page, 1 to 100
     * @throws NotFound if there is no such record or no such list for this actor
     */
    public Page<RelatedList.Item> page(
            Actor actor, RecordType type, long recordId, String name, String after, int size) {
        records.head(actor, type, recordId, Level.SEE);
        return lists.stream()
                .filter(l -> l.name().equals(name) && l.isOn(actor, type))
                .findFirst()
                .orElseThrow(() -> new NotFound("crm.error.noRelatedList"))
                .page(actor, type, recordId, after, size);
    }
}
