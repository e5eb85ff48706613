package org.enishi.crm.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Territories;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.control.RecordReading;
import org.enishi.crm.control.TerritoryChange;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;

/** Which territories records are in (AC-13): whoever is a member of one of them, or of one above, sees the record. */
@Stateless
public class RecordTerritories {

    @Inject
    private RecordReading reading;

    @Inject
    private TerritoryChange change;

    @Inject
    private Territories territories;

    /**
     * The territories that a record is in, by id with their names.
     *
     * @throws NotFound if there is no such record for this actor
     * @throws Denied without the permission to view the type
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Map<Long, String> of(Actor actor, RecordType type, long id) {
        actor.require(type.permission(Act.VIEW));
        CrmRecord record = reading.record(actor, type, id, Level.SEE);
        Map<Long, String> found = new TreeMap<>();
        if (record.territorySetId() != null) {
            Map<Long, String> names = territories.names(actor);
            territories.ofSet(actor, record.territorySetId()).forEach(t -> found.put(t, names.get(t)));
        }
        return found;
    }

    /**
     * Says which territories a record is in from now on, and writes it into the history.
     *
     * @param version the version that the actor saw; {@link RecordChange#ANY_VERSION} for whatever there is
     * @param ids the territories, at most 50; none takes it out of all
     * @param origin whence the change comes, for the history
     * @throws NotFound if there is no such record for this actor, or no such territory
     * @throws Denied if the actor may only read the record, or lacks the permission to edit the type
     * @throws Stale if the record was changed meanwhile
     * @throws Rejected if they are too many or none are given
     */
    public void assign(Actor actor, RecordType type, long id, long version, Collection<Long> ids, Origin origin) {
        actor.require(type.permission(Act.EDIT));
        reading.head(actor, type, id, Level.EDIT);
        if (ids == null || ids.stream().anyMatch(Objects::isNull)) {
            throw new Rejected("access.error.noSuch");
        }
        change.apply(actor, reading.record(actor, type, id, Level.EDIT), version, new TreeSet<>(ids), origin);
    }
}
