package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.Filter;
import org.enishi.crm.boundary.ListQuery;
import org.enishi.crm.entity.Selection.Condition;
import org.enishi.crm.entity.Selection.Operator;
import org.enishi.platform.boundary.Characters;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.entity.TextKey;

/** Turns filters as written into conditions on columns, or says which of them makes no sense. */
@Dependent
public class FilterReading {

    private static final Set<Operator> OF_TEXT = Set.of(Operator.CONTAINS, Operator.STARTS_WITH);
    private static final Set<FieldType> TEXTS = Set.of(
            FieldType.TEXT, FieldType.LONG_TEXT, FieldType.EMAIL, FieldType.PHONE, FieldType.URL, FieldType.TAGS);
    private static final Set<FieldType> ORDERED =
            Set.of(FieldType.INTEGER, FieldType.MONEY, FieldType.DATE, FieldType.MOMENT);

    public List<Condition> conditions(Actor actor, ListQuery query) {
        RecordSchema<?> schema = Schemas.of(query.type());
        return query.filters().stream().map(f -> condition(actor, schema, f)).toList();
    }

    private static Condition condition(Actor actor, RecordSchema<?> schema, Filter filter) {
        Field<?> field =
                schema.field(filter.field()).orElseThrow(() -> new Rejected("crm.error.field", filter.field()));
        FieldType type = field.info().type();
        if (!Characters.areStorable(filter.value())) {
            throw new Rejected("crm.error.filter", filter.toString());
        }
        if (filter.operator() == Operator.IS_EMPTY || filter.operator() == Operator.IS_NOT_EMPTY) {
            return new Condition(field.column(), filter.operator(), null);
        }
        boolean ordered = filter.operator() == Operator.AT_LEAST || filter.operator() == Operator.AT_MOST;
        if (OF_TEXT.contains(filter.operator()) && !TEXTS.contains(type) || ordered && !ORDERED.contains(type)) {
            throw new Rejected("crm.error.filter", filter.toString());
        }
        boolean folded = !field.searchColumn().equals(field.column());
        if (OF_TEXT.contains(filter.operator())) {
            String sought = folded ? TextKey.of(filter.value()) : filter.value().toLowerCase(Locale.ROOT);
            return new Condition(field.searchColumn(), filter.operator(), sought);
        }
        return new Condition(field.column(), filter.operator(), value(actor, field, filter));
    }

    private static Object value(Actor actor, Field<?> field, Filter filter) {
        try {
            if (field.info().type() == FieldType.USER && "me".equals(filter.value())) {
                return actor.id();
            }
            if (field.info().type() == FieldType.MOMENT) {
                return Timestamp.from(moment(actor, filter));
            }
            Object value = field.reader().read(filter.value());
            if (value instanceof LocalDate date) {
                return Date.valueOf(date);
            }
            return value instanceof Enum<?> option ? option.name() : value;
        } catch (InvalidValue | DateTimeException e) {
            throw new Rejected("crm.error.filter", filter.toString());
        }
    }

    /** A moment, or a day in the actor's zone: its start, and for "at most" its end. */
    private static Instant moment(Actor actor, Filter filter) {
        if (filter.value().length() > 10) {
            return Instant.parse(filter.value());
        }
        LocalDate day = LocalDate.parse(filter.value());
        boolean end = filter.operator() == Operator.AT_MOST;
        return (end ? day.plusDays(1) : day).atStartOfDay(actor.zone()).toInstant();
    }
}
