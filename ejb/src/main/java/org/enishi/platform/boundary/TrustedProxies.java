package org.enishi.platform.boundary;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reverse proxies that are believed when they say where a request comes from. What anybody else says counts for
 * nothing: the header can be made up.
 */
public final class TrustedProxies {

    private static final String BYTE = "(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)";
    private static final Pattern IPV4 = Pattern.compile(BYTE + "(?:\\." + BYTE + "){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f]*:[0-9A-Fa-f:.]*");
    private static final Pattern IPV4_WITH_PORT = Pattern.compile("(\\d{1,3}(?:\\.\\d{1,3}){3}):\\d{1,5}");
    private static final Pattern IPV6_IN_BRACKETS = Pattern.compile("\\[([^]]*)](?::\\d{1,5})?");

    private record Range(byte[] base, int bits) {

        boolean holds(byte[] address) {
            if (address.length != base.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (base[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }

    private final List<Range> ranges;

    private TrustedProxies(List<Range> ranges) {
        this.ranges = ranges;
    }

    /**
     * Reads a list of addresses and networks, set apart by commas.
     *
     * @throws IllegalArgumentException if something in it is neither
     */
    public static TrustedProxies of(String list) {
        List<Range> ranges = new ArrayList<>();
        for (String part : list.split(",")) {
            if (!part.isBlank()) {
                ranges.add(range(part.strip()));
            }
        }
        return new TrustedProxies(ranges);
    }

    private static Range range(String text) {
        int slash = text.indexOf('/');
        byte[] base = bytes(slash < 0 ? text : text.substring(0, slash))
                .orElseThrow(() -> new IllegalArgumentException("Not an address: " + text));
        String bits = slash < 0 ? String.valueOf(base.length * 8) : text.substring(slash + 1);
        if (!bits.matches("\\d{1,3}") || Integer.parseInt(bits) > base.length * 8) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new Range(base, Integer.parseInt(bits));
    }

    /**
     * Where a request comes from: the last of its stations that is no trusted proxy.
     *
     * @param remote the other end of the connection
     * @param forwardedFor the lines of the header {@code X-Forwarded-For}, in their order
     */
    public String client(String remote, List<String> forwardedFor) {
        List<String> stations =
                new ArrayList<>(Arrays.asList(String.join(",", forwardedFor).split(",")));
        String client = plain(remote);
        while (isTrusted(client) && !stations.isEmpty()) {
            String before = plain(stations.remove(stations.size() - 1));
            if (bytes(before).isEmpty()) {
                break;
            }
            client = before;
        }
        return client;
    }

    private boolean isTrusted(String address) {
        return bytes(address)
                .map(b -> ranges.stream().anyMatch(r -> r.holds(b)))
                .orElse(false);
    }

    /** Without a port, brackets or the name of a network card. */
    private static String plain(String address) {
        String bare = address.strip().replaceAll("%.*", "");
        var bracketed = IPV6_IN_BRACKETS.matcher(bare);
        if (bracketed.matches()) {
            return bracketed.group(1);
        }
        var withPort = IPV4_WITH_PORT.matcher(bare);
        return withPort.matches() ? withPort.group(1) : bare;
    }

    /** Only what is written as an address: a name would be looked up. */
    private static Optional<byte[]> bytes(String address) {
        if (!IPV4.matcher(address).matches() && !IPV6.matcher(address).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(address).getAddress());
        } catch (UnknownHostException e) {
            // looks like an address and is none
            return Optional.empty();
        }
    }
}
