package org.enishi.platform.boundary;

import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;

/** What belongs together in the log: the request that a thread works for, where it comes from, and its user. */
public final class Correlation {

    private static final ThreadLocal<Correlation> CURRENT = new ThreadLocal<>();

    private final String request;
    private final String address;
    private Long user;

    private Correlation(String request, String address) {
        this.request = request;
        this.address = address;
    }

    /** From here on this thread works for a request that comes from an address. */
    public static void begin(String request, String address) {
        CURRENT.set(new Correlation(request, address));
    }

    /** The request comes from this user. */
    public static void of(long user) {
        Correlation current = CURRENT.get();
        if (current != null) {
            current.user = user;
        }
    }

    public static void end() {
        CURRENT.remove();
    }

    /** The request that this thread works for; a dash for work that nobody asked for. */
    public static String request() {
        Correlation current = CURRENT.get();
        return current == null ? "-" : current.request;
    }

    /** The address that the request of this thread comes from; empty for work that nobody asked for. */
    public static String address() {
        Correlation current = CURRENT.get();
        return current == null ? "" : current.address;
    }

    /**
     * One line of the log: what happened, with identifiers only — never a name, an address or a secret.
     *
     * @param event what happened, such as {@code record.changed}
     * @param facts identifiers, by name
     */
    public static String line(String event, Map<String, ?> facts) {
        var line = new StringJoiner(" ").add(event);
        new TreeMap<>(facts).forEach((name, value) -> line.add(name + "=" + value));
        Correlation current = CURRENT.get();
        return line.add("user=" + (current == null || current.user == null ? "-" : current.user))
                .add("request=" + request())
                .toString();
    }
}
