package org.enishi.sandbox.oauth;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;

/** Redirect URIs that the sandbox's applications may use: anything on this machine. */
public final class RedirectUris {

    private static final Set<String> HOSTS = Set.of("localhost", "127.0.0.1", "[::1]");

    private RedirectUris() {}

    public static boolean isAllowed(String uri) {
        if (uri == null) {
            return false;
        }
        try {
            URI parsed = new URI(uri);
            return Set.of("http", "https").contains(String.valueOf(parsed.getScheme()))
                    && HOSTS.contains(String.valueOf(parsed.getHost()))
                    && parsed.getFragment() == null;
        } catch (URISyntaxException e) {
            return false; // not a URI, so not one of ours
        }
    }

    /** The redirect URI with the answer added to its query; null values are left out. */
    public static URI with(String uri, Map<String, String> answer) {
        var result = new StringBuilder(uri);
        char separator = uri.indexOf('?') < 0 ? '?' : '&';
        for (var entry : answer.entrySet()) {
            if (entry.getValue() != null) {
                result.append(separator)
                        .append(entry.getKey())
                        .append('=')
                        .append(URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8)
                                .replace("+", "%20"));
                separator = '&';
            }
        }
        return URI.create(result.toString());
    }
}
