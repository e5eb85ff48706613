package org.enishi.transfer.control;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.Filter;
import org.enishi.crm.boundary.ListQuery;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;

/** Finds the accounts of the companies in one file, each looked up once. Only those that the actor may see. */
final class KnownAccounts {

    private final Records records;
    private final Actor actor;
    private final Map<String, List<Long>> byName = new HashMap<>();

    KnownAccounts(Records records, Actor actor) {
        this.records = records;
        this.actor = actor;
    }

    /** The ids of the accounts with exactly this name. */
    List<Long> named(String company) {
        return byName.computeIfAbsent(company, this::find);
    }

    private List<Long> find(String company) {
        if (!actor.has(RecordType.ACCOUNT.permission(Act.VIEW))) {
            return List.of();
        }
        var query = new ListQuery(
                RecordType.ACCOUNT,
                List.of("name"),
                null,
                List.of(Filter.parse("name:is:" + company)),
                false,
                null,
                null,
                ListQuery.DEFAULT_SIZE);
        return records.list(actor, query).items().stream()
                .filter(row -> company.equals(row.name()))
                .map(row -> row.id())
                .toList();
    }
}
