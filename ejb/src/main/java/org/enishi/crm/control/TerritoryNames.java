package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Territories;
import org.enishi.crm.boundary.FieldType;

/** Puts territories with their names where values have the id of a set of them: one statement, however many rows. */
@Dependent
public class TerritoryNames {

    @Inject
    private Territories territories;

    void tell(Actor actor, Collection<? extends Field<?>> fields, List<Map<String, Object>> rows) {
        for (Field<?> field : fields) {
            if (field.info().type() == FieldType.TERRITORIES) {
                tell(actor, field.name(), rows);
            }
        }
    }

    private void tell(Actor actor, String name, List<Map<String, Object>> rows) {
        Set<Long> sets = rows.stream()
                .map(r -> r.get(name))
                .filter(Number.class::isInstance)
                .map(Columns::number)
                .collect(Collectors.toSet());
        Map<Long, Map<Long, String>> members = territories.ofSets(actor, sets);
        rows.forEach(row -> row.computeIfPresent(name, (n, set) -> members.get(Columns.number(set))));
    }
}
