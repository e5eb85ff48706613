package org.enishi.sandbox.facebook;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import org.enishi.sandbox.JsonFields;

/** A list with cursors: a cursor is the id of an item, so pages stay right while new items arrive. */
final class GraphList {

    private static final int LARGEST_PAGE = 100;

    private GraphList() {}

    /** @param address the list's own address, or null inside of another object */
    static <T> JsonFields page(
            List<T> all,
            Function<T, String> id,
            Function<T, ?> json,
            String limit,
            String after,
            String before,
            String address) {
        int size = Math.min(Math.max(number(limit, 25), 0), LARGEST_PAGE);
        int from = 0;
        if (after != null) {
            from = indexOf(all, id, after) + 1;
        } else if (before != null) {
            from = Math.max(0, indexOf(all, id, before) - size);
        }
        List<T> page = all.subList(from, Math.min(from + size, all.size()));
        List<Object> data = new ArrayList<>();
        page.forEach(item -> data.add(json.apply(item)));
        var result = JsonFields.of("data", data);
        if (!page.isEmpty()) {
            String first = cursor(id.apply(page.get(0)));
            String last = cursor(id.apply(page.get(page.size() - 1)));
            var paging = JsonFields.of("cursors", JsonFields.of("before", first).with("after", last));
            if (address != null && from + page.size() < all.size()) {
                paging.with("next", address(address, size, "after", last));
            }
            if (address != null && from > 0) {
                paging.with("previous", address(address, size, "before", first));
            }
            result.with("paging", paging);
        }
        return result;
    }

    private static String address(String address, int size, String direction, String cursor) {
        return address + (address.contains("?") ? "&" : "?") + "limit=" + size + "&" + direction + "="
                + URLEncoder.encode(cursor, StandardCharsets.UTF_8);
    }

    private static <T> int indexOf(List<T> all, Function<T, String> id, String cursor) {
        String wanted = readCursor(cursor);
        for (int i = 0; i < all.size(); i++) {
            if (id.apply(all.get(i)).equals(wanted)) {
                return i;
            }
        }
        throw FacebookError.parameter("Invalid cursors values after/before");
    }

    static String cursor(String id) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    private static String readCursor(String cursor) {
        try {
            return new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw FacebookError.parameter("Invalid cursors values after/before");
        }
    }

    private static int number(String text, int otherwise) {
        try {
            return text == null ? otherwise : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw FacebookError.parameter("limit must be a number");
        }
    }
}
