package org.enishi.crm.boundary;

import java.util.Locale;
import org.enishi.crm.entity.Selection.Operator;
import org.enishi.platform.boundary.Rejected;

/**
 * A condition on a field, written {@code field:operator:value} in addresses of pages and of the API: {@code
 * company:contains:minato}, {@code phone:is_empty}. Operators: is, is_not, contains, starts_with, at_least, at_most,
 * is_empty, is_not_empty. The value {@code me} of a user field is the actor.
 */
public record Filter(String field, Operator operator, String value) {

    /** @throws Rejected if it isn't written like that */
    public static Filter parse(String text) {
        String[] parts = text.split(":", 3);
        try {
            if (parts.length >= 2) {
                var operator = Operator.valueOf(parts[1].toUpperCase(Locale.ROOT));
                boolean unary = operator == Operator.IS_EMPTY || operator == Operator.IS_NOT_EMPTY;
                if (unary || parts.length == 3 && !parts[2].isBlank()) {
                    return new Filter(parts[0], operator, unary ? "" : parts[2]);
                }
            }
        } catch (IllegalArgumentException e) {
            throw new Rejected("crm.error.filter", text);
        }
        throw new Rejected("crm.error.filter", text);
    }

    @Override
    public String toString() {
        String start = field + ":" + operator.name().toLowerCase(Locale.ROOT);
        return value.isEmpty() ? start : start + ":" + value;
    }
}
