package org.enishi.platform.view;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Headers that keep pages out of frames and caches (QU-17). Pages get their Content-Security-Policy with a nonce from
 * PrimeFaces; whatever else we answer has nothing to load at all.
 */
public class SecurityHeaders extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String RESOURCES = "/jakarta.faces.resource/";
    private static final int SECONDS_OF_DAY = 86_400;

    @Inject
    private transient SecureCookies secure;

    /** For how long browsers are to come by TLS only; it holds for all that is on this host, so the operator decides. */
    @Inject
    @ConfigProperty(name = "enishi.hsts-days", defaultValue = "0")
    private int tlsOnlyDays;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request);
        boolean resource = path.startsWith(RESOURCES);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (tlsOnlyDays > 0 && secure.isNeeded(request)) {
            response.setHeader("Strict-Transport-Security", "max-age=" + (long) tlsOnlyDays * SECONDS_OF_DAY);
        }
        if (resource) {
            response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        } else {
            response.setHeader("Cache-Control", "no-store");
        }
        chain.doFilter(request, response);
    }
}
