package org.enishi.crm.control;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.URISyntaxException;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.enishi.platform.boundary.Characters;

/** Reads what people and programs give for a field. Every method answers null for nothing. */
final class Values {

    private static final Pattern PHONE = Pattern.compile("[+0-9][-+0-9 ()./#*xX内線]{1,39}");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]");
    private static final BigDecimal LARGEST_AMOUNT = new BigDecimal("99999999999999999.99");

    /** More zeros before or behind the point than any number that makes sense has. */
    private static final int MOST_PLACES = 100;

    private Values() {}

    static String text(Object raw, int max) throws InvalidValue {
        if (raw == null) {
            return null;
        }
        if (!(raw instanceof String || raw instanceof Number)) {
            throw new InvalidValue("crm.invalid.text");
        }
        String text = raw.toString().replace("\r\n", "\n").strip();
        if (CONTROL.matcher(text).find() || text.indexOf('\uFFFD') >= 0 || !Characters.areStorable(text)) {
            throw new InvalidValue("crm.invalid.characters");
        }
        if (text.length() > max) {
            throw new InvalidValue("crm.invalid.tooLong", max, text.length());
        }
        return text.isEmpty() ? null : text;
    }

    static String line(Object raw, int max) throws InvalidValue {
        String text = text(raw, max);
        if (text != null && (text.indexOf('\n') >= 0 || text.indexOf('\t') >= 0)) {
            throw new InvalidValue("crm.invalid.oneLine");
        }
        return text;
    }

    static String email(Object raw, int max) throws InvalidValue {
        String address = line(raw, max);
        if (address == null) {
            return null;
        }
        try {
            new InternetAddress(address, true);
        } catch (AddressException e) {
            throw new InvalidValue("crm.invalid.email");
        }
        int at = address.lastIndexOf('@');
        if (at < 1 || address.indexOf('<') >= 0 || address.chars().anyMatch(c -> c > 126)) {
            throw new InvalidValue("crm.invalid.email");
        }
        return address;
    }

    static String phone(Object raw, int max) throws InvalidValue {
        String number = line(raw, max);
        if (number == null) {
            return null;
        }
        String narrow = Normalizer.normalize(number, Normalizer.Form.NFKC).replaceAll("[‐‑–—−ー]", "-");
        if (!PHONE.matcher(narrow).matches()) {
            throw new InvalidValue("crm.invalid.phone");
        }
        return narrow;
    }

    static String url(Object raw, int max) throws InvalidValue {
        String address = line(raw, max);
        if (address == null) {
            return null;
        }
        String whole = address.contains("://") ? address : "https://" + address;
        try {
            URI uri = new URI(whole);
            boolean web = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            if (!web || uri.getHost() == null || whole.length() > max) {
                throw new InvalidValue("crm.invalid.url");
            }
            return whole;
        } catch (URISyntaxException e) {
            throw new InvalidValue("crm.invalid.url");
        }
    }

    static Integer integer(Object raw) throws InvalidValue {
        BigDecimal number = number(raw);
        try {
            if (number == null) {
                return null;
            }
            int value = number.intValueExact();
            if (value < 0) {
                throw new InvalidValue("crm.invalid.negative");
            }
            return value;
        } catch (ArithmeticException e) {
            throw new InvalidValue("crm.invalid.integer");
        }
    }

    static BigDecimal amount(Object raw) throws InvalidValue {
        BigDecimal number = number(raw);
        if (number == null) {
            return null;
        }
        if (number.signum() < 0) {
            throw new InvalidValue("crm.invalid.negative");
        }
        if (number.compareTo(LARGEST_AMOUNT) > 0) {
            throw new InvalidValue("crm.invalid.tooLarge");
        }
        return number.setScale(2, RoundingMode.HALF_UP);
    }

    static Long id(Object raw) throws InvalidValue {
        BigDecimal number = number(raw);
        try {
            return number == null ? null : number.longValueExact();
        } catch (ArithmeticException e) {
            throw new InvalidValue("crm.invalid.reference");
        }
    }

    static LocalDate date(Object raw) throws InvalidValue {
        if (raw instanceof LocalDate date) {
            return date;
        }
        String text = line(raw, 40);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new InvalidValue("crm.invalid.date");
        }
    }

    static boolean truth(Object raw) throws InvalidValue {
        if (raw instanceof Boolean truth) {
            return truth;
        }
        String text = line(raw, 10);
        if (text == null || "false".equalsIgnoreCase(text)) {
            return false;
        }
        if ("true".equalsIgnoreCase(text)) {
            return true;
        }
        throw new InvalidValue("crm.invalid.truth");
    }

    static <E extends Enum<E>> E option(Object raw, Class<E> options) throws InvalidValue {
        String code = line(raw, 40);
        try {
            return code == null ? null : Enum.valueOf(options, code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new InvalidValue("crm.invalid.option", code);
        }
    }

    /** Words set apart by commas, or a list of them; kept with one comma between, each once. */
    static String tags(Object raw, int max) throws InvalidValue {
        if (raw instanceof Collection<?> given && !given.stream().allMatch(String.class::isInstance)) {
            throw new InvalidValue("crm.invalid.text");
        }
        List<String> words = raw instanceof Collection<?> list
                ? list.stream().map(String::valueOf).toList()
                : raw == null ? List.of() : Arrays.asList(raw.toString().split("[,、，]"));
        String joined = words.stream()
                .map(String::strip)
                .filter(w -> !w.isEmpty())
                .distinct()
                .collect(Collectors.joining(","));
        return line(joined, max);
    }

    private static BigDecimal number(Object raw) throws InvalidValue {
        BigDecimal number = parsed(raw);
        // rounding 1e-999999999 would keep a processor busy for hours
        if (number != null && Math.abs((long) number.scale()) > MOST_PLACES) {
            throw new InvalidValue("crm.invalid.number");
        }
        return number;
    }

    private static BigDecimal parsed(Object raw) throws InvalidValue {
        if (raw instanceof Number number) {
            return new BigDecimal(number.toString());
        }
        String text = line(raw, 40);
        if (text == null) {
            return null;
        }
        try {
            return new BigDecimal(
                    Normalizer.normalize(text, Normalizer.Form.NFKC).replace(",", ""));
        } catch (NumberFormatException e) {
            throw new InvalidValue("crm.invalid.number");
        }
    }
}
