package org.enishi.crm.boundary;

import java.util.List;
import org.enishi.crm.entity.RecordType;

/**
 * What somebody wants to see of a list.
 *
 * @param type the type of record
 * @param columns names of the fields wanted; empty for those shown by default
 * @param sort {@code name}, {@code company}, {@code createdAt} or {@code updatedAt}; with a minus before it for
 *     descending; null for by name
 * @param filters conditions
 * @param any whether one of them suffices, rather than all
 * @param initial a row of the syllabary (あ か さ た な は ま や ら わ), a letter, or {@code other}; null for all
 * @param after the cursor of a page; null for the first
 * @param size rows on a page, 1 to 200
 */
public record ListQuery(
        RecordType type,
        List<String> columns,
        String sort,
        List<Filter> filters,
        boolean any,
        String initial,
        String after,
        int size) {

    public static final int MAX_SIZE = 200;
    public static final int DEFAULT_SIZE = 50;

    public static ListQuery all(RecordType type) {
        return new ListQuery(type, List.of(), null, List.of(), false, null, null, DEFAULT_SIZE);
    }
}
