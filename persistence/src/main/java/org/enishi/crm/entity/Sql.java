package org.enishi.crm.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** A statement with its values; text comes from the program alone, values only ever as parameters. */
final class Sql {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    Sql(String start) {
        text.append(start);
    }

    Sql(String start, Object value) {
        this(start);
        value(value);
    }

    Sql(String start, Collection<?> list) {
        this(start);
        text.append(String.join(", ", Collections.nCopies(list.size(), "?")));
        values.addAll(list);
    }

    Sql text(String more) {
        text.append(more);
        return this;
    }

    Sql value(Object value) {
        text.append('?');
        values.add(value);
        return this;
    }

    Sql add(Sql other) {
        text.append(other.text);
        values.addAll(other.values);
        return this;
    }

    boolean isEmpty() {
        return text.length() == 0;
    }

    Query prepare(EntityManager em) {
        return bind(em.createNativeQuery(text.toString()));
    }

    Query prepare(EntityManager em, Class<?> entity) {
        return bind(em.createNativeQuery(text.toString(), entity));
    }

    private Query bind(Query query) {
        for (int i = 0; i < values.size(); i++) {
            query.setParameter(i + 1, values.get(i));
        }
        return query;
    }
}
