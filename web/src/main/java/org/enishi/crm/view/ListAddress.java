package org.enishi.crm.view;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.enishi.crm.boundary.Filter;
import org.enishi.crm.boundary.ListQuery;
import org.enishi.crm.entity.RecordType;

/**
 * What a list shows, as it stands in the address of its page: so a list can be bookmarked, sent on and gone back to
 * (CR-12).
 *
 * @param page the number of the page, for show only: paging goes by key
 * @param exact whether the exact count was asked for
 */
record ListAddress(
        RecordType type,
        List<String> columns,
        String sort,
        List<String> filters,
        boolean any,
        String initial,
        String after,
        int page,
        boolean exact) {

    private static final int MOST_PAGES_SHOWN = 999_999;

    static ListAddress of(RecordType type, HttpServletRequest request) {
        return new ListAddress(
                type,
                split(request.getParameter("columns")),
                blankAsNull(request.getParameter("sort")),
                all(request, "f"),
                "any".equals(request.getParameter("match")),
                blankAsNull(request.getParameter("initial")),
                blankAsNull(request.getParameter("after")),
                number(request.getParameter("page")),
                "exact".equals(request.getParameter("count")));
    }

    ListQuery query() {
        return new ListQuery(
                type,
                columns,
                sort,
                filters.stream().map(Filter::parse).toList(),
                any,
                initial,
                after,
                ListQuery.DEFAULT_SIZE);
    }

    ListAddress sortedBy(String name) {
        return new ListAddress(type, columns, name, filters, any, initial, null, 1, false);
    }

    ListAddress startingWith(String letter) {
        return new ListAddress(type, columns, sort, filters, any, letter, null, 1, false);
    }

    ListAddress matching(boolean one) {
        return new ListAddress(type, columns, sort, filters, one, initial, null, 1, false);
    }

    ListAddress withFilters(List<String> wanted) {
        return new ListAddress(type, columns, sort, wanted, any, initial, null, 1, false);
    }

    ListAddress withoutFilter(int index) {
        List<String> rest = new ArrayList<>(filters);
        rest.remove(index);
        return withFilters(rest);
    }

    ListAddress withoutConditions() {
        return new ListAddress(type, columns, sort, List.of(), false, null, null, 1, false);
    }

    ListAddress showing(List<String> wanted) {
        return new ListAddress(type, wanted, sort, filters, any, initial, null, 1, false);
    }

    ListAddress at(String cursor, int number) {
        return new ListAddress(type, columns, sort, filters, any, initial, cursor, Math.max(1, number), false);
    }

    ListAddress counted() {
        return new ListAddress(type, columns, sort, filters, any, initial, after, page, true);
    }

    boolean hasConditions() {
        return !filters.isEmpty() || initial != null;
    }

    /** The path of the page and everything that isn't as usual. */
    String href(String contextPath) {
        List<String> query = new ArrayList<>();
        add(query, "columns", String.join(",", columns));
        add(query, "sort", sort);
        filters.forEach(f -> add(query, "f", f));
        add(query, "match", any && filters.size() > 1 ? "any" : null);
        add(query, "initial", initial);
        add(query, "after", after);
        add(query, "page", page > 1 ? String.valueOf(page) : null);
        add(query, "count", exact ? "exact" : null);
        String path = contextPath + "/" + type.module() + "/list.xhtml";
        return query.isEmpty() ? path : path + "?" + String.join("&", query);
    }

    private static void add(List<String> query, String name, String value) {
        if (value != null && !value.isEmpty()) {
            query.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null
                ? List.of()
                : Stream.of(values).filter(v -> !v.isBlank()).toList();
    }

    private static List<String> split(String names) {
        return names == null || names.isBlank()
                ? List.of()
                : Arrays.stream(names.split(",")).map(String::strip).distinct().toList();
    }

    private static String blankAsNull(String value) {
        return value == null || value.isBlank() ? null : value;
    }

    private static int number(String text) {
        return text != null && text.matches("\\d{1,6}")
                ? Math.min(Math.max(1, Integer.parseInt(text)), MOST_PAGES_SHOWN)
                : 1;
    }
}
