package org.enishi.crm.control;

import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import org.enishi.crm.entity.Selection.Place;
import org.enishi.platform.boundary.Characters;
import org.enishi.platform.boundary.Rejected;

/** A place in a list as it stands in an address: the sort key and id of a row, and which way to read from there. */
record Cursor(Place place, boolean backwards) {

    private static final String SEPARATOR = "\u001f";

    static Cursor parse(String text, Class<?> keyType) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8);
            String[] parts = plain.split(SEPARATOR, -1);
            if (!Characters.areStorable(parts[1])) {
                throw new Rejected("crm.error.cursor");
            }
            Object key = keyType == Instant.class ? Timestamp.from(Instant.parse(parts[1])) : parts[1];
            return new Cursor(new Place(key, Long.parseLong(parts[2])), "b".equals(parts[0]));
        } catch (IllegalArgumentException | DateTimeException | ArrayIndexOutOfBoundsException e) {
            throw new Rejected("crm.error.cursor");
        }
    }

    static String write(Object key, long id, boolean backwards) {
        String plain = (backwards ? "b" : "f") + SEPARATOR + key + SEPARATOR + id;
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }
}
