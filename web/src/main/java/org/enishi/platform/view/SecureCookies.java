package org.enishi.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Whether browsers may send our cookies over TLS alone (QU-17). Behind a proxy that ends TLS requests come without it:
 * there the address tells, under which the operator says that browsers reach Enishi.
 */
@ApplicationScoped
public class SecureCookies {

    @Inject
    @ConfigProperty(name = "enishi.base-url")
    private Optional<String> address;

    /** Whether a cookie that is set in answer to a request has to be marked. */
    public boolean isNeeded(HttpServletRequest request) {
        return request.isSecure() || isReachedByTls();
    }

    boolean isReachedByTls() {
        return address.orElse("").startsWith("https:");
    }

    /** Marks the cookie of the server's own session, before there is any. */
    @WebListener
    public static class OfSessions implements ServletContextListener {

        @Inject
        private SecureCookies cookies;

        @Override
        public void contextInitialized(ServletContextEvent event) {
            if (cookies.isReachedByTls()) {
                event.getServletContext().getSessionCookieConfig().setSecure(true);
            }
        }
    }
}
