package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.AuditedThings;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;

/** Says what records are called that the audit log tells of, to those who may see them. */
@Dependent
public class AuditedRecords implements AuditedThings {

    @Inject
    private RecordReading reading;

    @Override
    public Map<Long, Thing> find(Actor reader, String kind, Collection<Long> ids) {
        Optional<RecordType> type = Arrays.stream(RecordType.values())
                .filter(t -> t.name().equals(kind))
                .findFirst();
        if (type.isEmpty() || !reader.has(type.get().permission(Act.VIEW))) {
            return Map.of();
        }
        return reading.names(reader, type.get(), ids).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        name -> new Thing(name.getValue(), type.get().module())));
    }
}
