package org.enishi.platform.view;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Keeps the session's cookie from being sent along by other sites, and, where browsers reach Enishi by https, from being
 * sent without; Payara takes this from here, not from web.xml.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    private static final boolean REACHED_BY_HTTPS = ConfigProvider.getConfig()
            .getOptionalValue("enishi.base-url", String.class)
            .filter(address -> address.startsWith("https:"))
            .isPresent();

    @Override
    public void contextInitialized(ServletContextEvent event) {
        var cookie = event.getServletContext().getSessionCookieConfig();
        cookie.setAttribute("SameSite", "Lax");
        if (REACHED_BY_HTTPS) {
            cookie.setSecure(true);
        }
    }

    /** Whether a cookie is to be sent by https alone; behind a proxy the request itself does not tell. */
    public static boolean isSecure(HttpServletRequest request) {
        return REACHED_BY_HTTPS || request.isSecure();
    }
}
