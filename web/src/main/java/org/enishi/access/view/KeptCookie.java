package org.enishi.access.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.enishi.platform.view.SecureCookies;

/** The secret with which a browser comes back to a kept session. No script sees it, and no other site makes it be sent. */
@ApplicationScoped
public class KeptCookie {

    private static final String NAME = "en-kept";

    @Inject
    private Clock clock;

    @Inject
    private SecureCookies secure;

    Optional<String> read(HttpServletRequest request) {
        if (request.getCookies() == null) {
            return Optional.empty();
        }
        for (Cookie cookie : request.getCookies()) {
            if (cookie.getName().equals(NAME)) {
                return Optional.of(cookie.getValue()).filter(v -> !v.isEmpty());
            }
        }
        return Optional.empty();
    }

    void write(HttpServletRequest request, HttpServletResponse response, String secret, Instant until) {
        long seconds = Duration.between(clock.instant(), until).toSeconds();
        response.addCookie(cookie(request, secret, (int) Math.max(1, seconds)));
    }

    void clear(HttpServletRequest request, HttpServletResponse response) {
        if (read(request).isPresent()) {
            response.addCookie(cookie(request, "", 0));
        }
    }

    private Cookie cookie(HttpServletRequest request, String value, int seconds) {
        var cookie = new Cookie(NAME, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge(seconds);
        cookie.setHttpOnly(true);
        cookie.setSecure(secure.isNeeded(request));
        cookie.setAttribute("SameSite", "Lax");
        return cookie;
    }
}
