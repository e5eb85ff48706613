package org.enishi.network.gateway;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a user pasted: the address of a profile, or the handle alone. */
final class ProfileAddress {

    private static final Pattern HANDLE = Pattern.compile("@?([\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,99})");
    private static final Pattern ID_IN_QUERY = Pattern.compile("(?:^|&)id=(\\d+)(?:&|$)");

    private ProfileAddress() {}

    /**
     * The handle, if this is one of the network.
     *
     * @param profileUrl what addresses of profiles begin with, ending with a slash
     */
    static Optional<String> handle(String pasted, String profileUrl) {
        String text = pasted == null ? "" : pasted.strip();
        if (!text.contains("/")) {
            Matcher m = HANDLE.matcher(text);
            return m.matches() ? Optional.of(m.group(1)) : Optional.empty();
        }
        try {
            URI known = new URI(profileUrl);
            URI address = new URI(text.contains("://") ? text : "https://" + text);
            if (!isHttp(address) || !isSameSite(address, known)) {
                return Optional.empty();
            }
            String path = address.getRawPath() == null ? "" : address.getRawPath();
            if (path.endsWith("/profile.php") && address.getRawQuery() != null) {
                Matcher m = ID_IN_QUERY.matcher(address.getRawQuery());
                return m.find() ? Optional.of(m.group(1)) : Optional.empty();
            }
            if (!path.startsWith(known.getRawPath())) {
                return Optional.empty();
            }
            String rest = path.substring(known.getRawPath().length());
            String handle = URLDecoder.decode(rest.replaceAll("/.*$", ""), StandardCharsets.UTF_8);
            return HANDLE.matcher(handle).matches() ? Optional.of(handle) : Optional.empty();
        } catch (URISyntaxException | IllegalArgumentException e) {
            // not an address: nothing of ours
            return Optional.empty();
        }
    }

    private static boolean isHttp(URI address) {
        return "https".equalsIgnoreCase(address.getScheme()) || "http".equalsIgnoreCase(address.getScheme());
    }

    /** The same host and port, or one below it, such as a country's. */
    private static boolean isSameSite(URI address, URI known) {
        String host = site(address);
        String base = site(known);
        return host.equals(base) || host.endsWith("." + base);
    }

    private static String site(URI address) {
        String authority =
                address.getAuthority() == null ? "" : address.getAuthority().toLowerCase(Locale.ROOT);
        return authority.startsWith("www.") ? authority.substring(4) : authority;
    }
}
