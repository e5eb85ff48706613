package org.enishi.crm.control;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.RecordType;

/** What is to be known of a record type: everything generic reads it. */
final class RecordSchema<T extends CrmRecord> {

    private final RecordType type;
    private final Class<T> entity;
    private final Supplier<T> maker;
    private final Map<String, Field<T>> fields;
    private final Map<String, SortKey> sortKeys;

    RecordSchema(
            RecordType type,
            Class<T> entity,
            Supplier<T> maker,
            Map<String, Field<T>> fields,
            Map<String, SortKey> sortKeys) {
        this.type = type;
        this.entity = entity;
        this.maker = maker;
        this.fields = Collections.unmodifiableMap(fields);
        this.sortKeys = Collections.unmodifiableMap(sortKeys);
    }

    RecordType type() {
        return type;
    }

    Class<T> entity() {
        return entity;
    }

    T make() {
        return maker.get();
    }

    Collection<Field<T>> fields() {
        return fields.values();
    }

    Optional<Field<T>> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    Optional<SortKey> sortKey(String name) {
        return Optional.ofNullable(sortKeys.get(name));
    }

    List<String> sortNames() {
        return List.copyOf(sortKeys.keySet());
    }

    List<FieldInfo> infos() {
        return fields.values().stream().map(Field::info).toList();
    }
}
