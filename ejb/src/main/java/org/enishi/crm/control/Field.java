package org.enishi.crm.control;

import java.util.function.BiConsumer;
import java.util.function.Function;
import org.enishi.crm.boundary.FieldInfo;

/**
 * A field of a schema: what surfaces may know of it, and how its value is read and given to an entity.
 *
 * @param <T> the entity
 * @param info what surfaces see
 * @param column its column, for lists
 * @param searchColumn the folded column to compare with instead, where there is one; else the column itself
 * @param reader turns what somebody gave into a value of the field's type
 * @param getter the entity's own accessor
 * @param setter the entity's own method; null for a field that only the program sets
 */
record Field<T>(
        FieldInfo info,
        String column,
        String searchColumn,
        Reader reader,
        Function<T, ?> getter,
        BiConsumer<T, Object> setter) {

    /** Reads a value, or says what is wrong with it. */
    interface Reader {
        Object read(Object raw) throws InvalidValue;
    }

    String name() {
        return info.name();
    }

    /** The value as surfaces get it: codes for picked options, otherwise its own type. */
    Object valueOf(T entity) {
        Object value = getter.apply(entity);
        return value instanceof Enum<?> option ? option.name() : value;
    }

    void give(T entity, Object value) {
        setter.accept(entity, value);
    }
}
