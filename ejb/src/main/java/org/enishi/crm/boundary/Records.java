package org.enishi.crm.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.crm.control.ChangeApplication;
import org.enishi.crm.control.ChangeSets;
import org.enishi.crm.control.ListReading;
import org.enishi.crm.control.RecordReading;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;

/**
 * Records of every type: the one door through which they are read and changed (CR-01, CR-02, CR-09). A record that
 * the actor may not see is not found.
 */
@Stateless
public class Records {

    /** Where counting stops unless the exact number is asked for (QU-09). */
    public static final int COUNTED = 1_000;

    private static final int EXACTLY = Integer.MAX_VALUE;

    @Inject
    private ChangeApplication application;

    @Inject
    private ChangeSets changeSets;

    @Inject
    private ListReading lists;

    @Inject
    private RecordReading reading;

    /**
     * What would become of a change, without making it: for forms and previews.
     *
     * @return the verdict; never throws for a change that can't be made
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Verdict check(Actor actor, RecordChange change) {
        return application.check(actor, change);
    }

    /**
     * Makes a change, writes it into the history and tells others of it, in one transaction.
     *
     * @return the record as it is now; an edit that changes nothing leaves its version alone
     * @throws NotFound if there is no such record for this actor
     * @throws Denied if the actor may not do this with it
     * @throws ChangeRefused if it is stale, invalid or a duplicate
     */
    public Applied apply(Actor actor, RecordChange change) {
        return application.apply(actor, change, null);
    }

    /**
     * Makes several changes or none, as one change set.
     *
     * @param changes at most 1,000
     * @throws Rejected if there are more
     * @throws ChangeRefused at the first that can't be made; all are undone
     */
    public List<Applied> applyAll(Actor actor, List<RecordChange> changes) {
        if (changes.size() > COUNTED) {
            throw new Rejected("crm.error.tooMany", COUNTED);
        }
        Long changeSet = changeSets.next();
        List<Applied> applied = new ArrayList<>();
        changes.forEach(change -> applied.add(application.apply(actor, change, changeSet)));
        return applied;
    }

    /**
     * A page of a list. Needs the permission to view the type.
     *
     * @throws Denied without that permission
     * @throws Rejected if a field, operator, sort or cursor makes no sense
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Page<Row> list(Actor actor, ListQuery query) {
        actor.require(query.type().permission(Act.VIEW));
        return lists.page(actor, query);
    }

    /** How many records a query finds; {@link #COUNTED} + 1 stands for "more than that". Errors as with list. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long count(Actor actor, ListQuery query) {
        actor.require(query.type().permission(Act.VIEW));
        return lists.count(actor, query, COUNTED + 1);
    }

    /** How many records a query finds exactly, however long that takes. Errors as with list. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long countExactly(Actor actor, ListQuery query) {
        actor.require(query.type().permission(Act.VIEW));
        return lists.count(actor, query, EXACTLY);
    }

    /**
     * A record with all its values.
     *
     * @throws NotFound if there is no such record for this actor
     * @throws Denied without the permission to view the type
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public RecordDetail get(Actor actor, RecordType type, long id) {
        actor.require(type.permission(Act.VIEW));
        return reading.detail(actor, type, id);
    }

    /**
     * What other capabilities need to know of a record.
     *
     * @param level whether the actor must be able to see it or to edit it
     * @throws NotFound if there is no such record for this actor
     * @throws Denied if it may only be read, or without the permission for the type
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public RecordHead head(Actor actor, RecordType type, long id, Level level) {
        actor.require(type.permission(level == Level.EDIT ? Act.EDIT : Act.VIEW));
        return reading.head(actor, type, id, level);
    }

    /** The names of records, by id; those that the actor may not see have none. At most 1,000 ids. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, String> names(Actor actor, RecordType type, Collection<Long> ids) {
        return actor.has(type.permission(Act.VIEW)) ? reading.names(actor, type, ids) : Map.of();
    }

    /** The fields of a type in the order in which they are shown. The same for everybody. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<FieldInfo> fields(RecordType type) {
        return reading.fields(type);
    }

    /** What lists of a type can be sorted by. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<String> sorts(RecordType type) {
        return reading.sorts(type);
    }

    /** The initials of the quick filter, in order. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<String> initials() {
        return reading.initials();
    }
}
