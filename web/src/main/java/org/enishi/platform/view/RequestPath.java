package org.enishi.platform.view;

import jakarta.servlet.http.HttpServletRequest;

/**
 * The path by which the container chose what answers a request. The address as it was sent can name the same thing in
 * many ways ({@code /error/../leads/list.xhtml}, {@code /%61pi/}): whoever decides by that one is led astray.
 */
public final class RequestPath {

    private RequestPath() {}

    /** The path below the application, decoded and without dots and parameters. */
    public static String of(HttpServletRequest request) {
        String below = request.getPathInfo();
        return below == null ? request.getServletPath() : request.getServletPath() + below;
    }
}
