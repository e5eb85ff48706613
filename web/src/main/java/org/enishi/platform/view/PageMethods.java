package org.enishi.platform.view;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Pages are read and their forms are sent; whatever else is asked of them is refused before Faces takes it for one of
 * the two. So is a form that a page of another site sends (QU-17), or one that is larger than the server reads, which
 * whoever asks for its first parameter would meet as a fault (QU-18). The API knows its own methods.
 */
public class PageMethods extends HttpFilter {

    private static final long serialVersionUID = 1L;
    private static final String API = "/api/";
    private static final String WITH_FILES = "multipart/";

    /** As much as the server reads of a form; with files, as much as web.xml allows. */
    private static final long MOST = 2L << 20;

    private static final long MOST_WITH_FILES = 27_262_976;

    private static final Set<String> OURS = Set.of("same-origin", "none");
    private static final Set<String> KNOWN = Set.of("GET", "HEAD", "POST");

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = RequestPath.of(request);
        if (path.startsWith(API)) {
            chain.doFilter(request, response);
        } else if (isFormOfAnotherSite(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (isTooLarge(request)) {
            response.sendError(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if (KNOWN.contains(request.getMethod())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader(
                    "Allow", String.join(", ", KNOWN.stream().sorted().toList()));
            response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        }
    }

    /**
     * As the browser says, which no page can make it hide. Another server of the same company is another site here:
     * cookies are not kept from that one by their own means.
     */
    private static boolean isFormOfAnotherSite(HttpServletRequest request) {
        String from = request.getHeader("Sec-Fetch-Site");
        return "POST".equals(request.getMethod()) && from != null && !OURS.contains(from);
    }

    private static boolean isTooLarge(HttpServletRequest request) {
        String type = request.getContentType();
        boolean files = type != null && type.toLowerCase(Locale.ROOT).startsWith(WITH_FILES);
        return request.getContentLengthLong() > (files ? MOST_WITH_FILES : MOST);
    }
}
