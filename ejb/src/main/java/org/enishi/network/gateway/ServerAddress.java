package org.enishi.network.gateway;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the server that a user named: by its host, by its address, or by a handle on it.
 *
 * @param value scheme and host, without a slash at the end; one of the intranet may have more
 * @param isPrivate whether the operator vouches for it, wherever it is
 */
record ServerAddress(String value, boolean isPrivate) {

    private static final int LONGEST = 253;
    private static final Pattern HOST = Pattern.compile(
            "(?=.{4,253}$)(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})");

    /** @param privateServers addresses of the intranet, as the operator wrote them */
    static Optional<ServerAddress> of(String named, Set<String> privateServers) {
        String text = named == null ? "" : named.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        String plain = text.replaceFirst("/+$", "");
        Optional<String> known = privateServers.stream()
                .filter(p -> p.equalsIgnoreCase(plain) || hostOf(p).equalsIgnoreCase(plain))
                .findFirst();
        if (known.isPresent()) {
            return Optional.of(new ServerAddress(known.get(), true));
        }
        return host(text).map(host -> new ServerAddress("https://" + host, false));
    }

    private static Optional<String> host(String text) {
        // "@user@host" and "user@host" stand for the host; what stands before an @ in an address never does
        String host = text.regionMatches(true, 0, "https://", 0, 8)
                ? text.substring(8).replaceFirst("/.*$", "")
                : text.matches("@?[^@/:]+@[^@/]+")
                        ? text.substring(text.lastIndexOf('@') + 1)
                        : text.replaceFirst("/+$", "");
        try {
            String ascii = IDN.toASCII(host, IDN.USE_STD3_ASCII_RULES).toLowerCase(Locale.ROOT);
            return HOST.matcher(ascii).matches() ? Optional.of(ascii) : Optional.empty();
        } catch (IllegalArgumentException e) {
            // no name that a host could have
            return Optional.empty();
        }
    }

    /** Host, and port if it is written, of an address. */
    static String hostOf(String address) {
        String authority = URI.create(address).getAuthority();
        return authority == null ? "" : authority;
    }

    URI at(String path) {
        return URI.create(value + path);
    }
}
