package org.enishi.platform.resource;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;

/**
 * Lets a browser keep a picture for whoever is signed in, and for nobody after them: what it has kept belongs to the
 * cookies with which it was asked for, and so is out of reach once they have signed out (QU-17). Within a session
 * nothing is asked for again.
 */
public final class OwnCache {

    private OwnCache() {}

    /** Says that an answer may be kept for so long. */
    public static void keep(HttpServletResponse response, Duration goodFor) {
        response.setHeader("Cache-Control", "private, max-age=" + goodFor.toSeconds());
        response.addHeader("Vary", "Cookie");
    }

    /**
     * The same for what never changes; whoever calls has seen that it may be had.
     *
     * @param name of what is answered with, and of nothing else
     * @return whether the browser had kept it, and was told so: nothing else is to be sent then
     */
    public static boolean keepForGood(
            HttpServletRequest request, HttpServletResponse response, Duration goodFor, String name) {
        String tag = "\"" + name + "\"";
        keep(response, goodFor);
        response.setHeader("ETag", tag);
        boolean had = tag.equals(request.getHeader("If-None-Match"));
        if (had) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
        }
        return had;
    }
}
