package org.enishi.crm.control;

import java.math.BigDecimal;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;

/** What drivers give for a column, as the type that the program uses. */
final class Columns {

    private Columns() {}

    static Object value(Object raw) {
        if (raw instanceof Timestamp moment) {
            return moment.toInstant();
        }
        if (raw instanceof OffsetDateTime moment) {
            return moment.toInstant();
        }
        if (raw instanceof Date date) {
            return date.toLocalDate();
        }
        return raw instanceof BigDecimal amount ? amount.stripTrailingZeros() : raw;
    }

    static Instant moment(Object raw) {
        return (Instant) value(raw);
    }

    static long number(Object raw) {
        return ((Number) raw).longValue();
    }
}
