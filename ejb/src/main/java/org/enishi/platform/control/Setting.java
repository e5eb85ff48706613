package org.enishi.platform.control;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.enishi.platform.boundary.TrustedProxies;

/** A setting that an operator can make: its name, where a star stands for one word or more, and what it holds. */
record Setting(String name, Kind kind) {

    enum Kind {
        TEXT,
        SECRET,
        TRUTH,
        NUMBER,
        DURATION,
        ADDRESS,
        PROXIES,
        TLS,
        STANDING
    }

    boolean isCalled(String wanted) {
        return wanted.matches(name.replace(".", "\\.").replace("*", "[a-z0-9.-]+"));
    }

    /** Whether the name stands for many: which of them a variable of the environment makes can't be told then. */
    boolean isPattern() {
        return name.contains("*");
    }

    /** Whether a variable of the environment makes this setting. The network, the first star, is one word there. */
    boolean isMadeBy(String variable) {
        String pattern = name.replaceAll("[^A-Za-z0-9*]", "_")
                .toUpperCase(Locale.ROOT)
                .replaceFirst("\\*", "[A-Z0-9]+")
                .replace("*", "[A-Z0-9_]+");
        return variable.matches(pattern);
    }

    /** What is wrong with a value, in words that follow the setting's name; secrets are never repeated. */
    Optional<String> complaint(String value) {
        if (value.isEmpty()) {
            return Optional.empty();
        }
        boolean right = switch (kind) {
            case TEXT, SECRET -> true;
            case TRUTH -> value.equals("true") || value.equals("false");
            case NUMBER -> value.matches("\\d{1,9}");
            case DURATION -> isDuration(value);
            case ADDRESS -> isAddress(value);
            case PROXIES -> areProxies(value);
            case TLS -> value.matches("none|starttls|tls");
            case STANDING -> value.matches("available|needs-review|partner-only|retired|off");
        };
        return right ? Optional.empty() : Optional.of("must be " + expected() + ", not \"" + value + "\"");
    }

    private String expected() {
        return switch (kind) {
            case TEXT, SECRET -> "text";
            case TRUTH -> "true or false";
            case NUMBER -> "a whole number";
            case DURATION -> "a duration such as PT5S";
            case ADDRESS -> "an http or https address";
            case PROXIES -> "addresses or networks such as 10.1.0.0/16, set apart by commas";
            case TLS -> "none, starttls or tls";
            case STANDING -> "available, needs-review, partner-only, retired or off";
        };
    }

    private static boolean isDuration(String value) {
        try {
            return !Duration.parse(value).isNegative();
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static boolean areProxies(String value) {
        try {
            TrustedProxies.of(value);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isAddress(String value) {
        try {
            URI address = new URI(value);
            return address.getHost() != null
                    && address.getScheme() != null
                    && address.getScheme().matches("https?");
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
