package org.enishi.platform.entity;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * Moments as timestamps with time zone; without it EclipseLink would store a serialised object. The column's type is
 * left open because drivers differ in what they give: PostgreSQL's a {@link Timestamp}, H2's an {@link
 * OffsetDateTime}. {@link MomentColumns} says how an empty column is bound.
 */
@Converter(autoApply = true)
public class InstantConverter implements AttributeConverter<Instant, Object> {

    @Override
    public Object convertToDatabaseColumn(Instant moment) {
        return moment == null ? null : Timestamp.from(moment);
    }

    @Override
    public Instant convertToEntityAttribute(Object column) {
        if (column instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        return column == null ? null : ((Timestamp) column).toInstant();
    }
}
