package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.enishi.access.boundary.Holdings;
import org.enishi.access.entity.SharedModule;

/** Counts records for those who change sharing; nobody learns more of them than how many there are. */
@Dependent
public class RecordHoldings implements Holdings {

    @PersistenceContext
    private EntityManager em;

    @Override
    public List<Holding> of(SharedModule module) {
        String table = switch (module) {
            case LEAD -> "lead";
            case CONTACT -> "contact";
            case ACCOUNT -> "account";
        };
        @SuppressWarnings("unchecked")
        List<Object[]> rows = em.createNativeQuery("SELECT r.owner_id, r.territory_set_id, COUNT(*) FROM " + table
                        + " r WHERE r.deleted_at IS NULL GROUP BY r.owner_id, r.territory_set_id")
                .getResultList();
        return rows.stream()
                .map(r -> new Holding(
                        Columns.number(r[0]), r[1] == null ? null : Columns.number(r[1]), Columns.number(r[2])))
                .toList();
    }
}
