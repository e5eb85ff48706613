package org.enishi.crm.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes an address as it is written where it is (QU-22): from large to small in Japan, the other way round elsewhere. */
@ApplicationScoped
public class Addresses {

    /**
     * The lines of an address.
     *
     * @param prefix what precedes the names of its fields; empty for the main address
     * @return the text; empty if nothing of it is known
     */
    String of(Map<String, Object> values, String prefix) {
        String code = part(values, prefix, "postalCode");
        String state = part(values, prefix, "state");
        String city = part(values, prefix, "city");
        String street = part(values, prefix, "street");
        String country = part(values, prefix, "country");
        if (japanese(country, state + city + street)) {
            return lines(code.isEmpty() ? "" : "〒" + code, state + city + spaced(street), foreign(country));
        }
        return lines(street, joined(" ", joined(", ", city, state), code), country);
    }

    private static boolean japanese(String country, String rest) {
        boolean named = country.isEmpty() || country.equalsIgnoreCase("Japan") || country.startsWith("日本");
        return named && rest.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    private static String foreign(String country) {
        return country.startsWith("日本") || country.equalsIgnoreCase("Japan") ? "" : country;
    }

    private static String spaced(String street) {
        return street.isEmpty() ? "" : " " + street;
    }

    private static String part(Map<String, Object> values, String prefix, String name) {
        String field = prefix.isEmpty() ? name : prefix + Character.toUpperCase(name.charAt(0)) + name.substring(1);
        Object value = values.get(field);
        return value == null ? "" : value.toString();
    }

    private static String joined(String separator, String... parts) {
        return Stream.of(parts).filter(p -> !p.isBlank()).collect(Collectors.joining(separator));
    }

    private static String lines(String... parts) {
        return joined("\n", parts).strip();
    }
}
