package org.enishi.platform.view;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Keeps the cookie of the session to encrypted connections, where Enishi is reached by such (QU-17). The server can't
 * tell by itself: the proxy before it speaks with it in plain.
 */
@WebListener
public class SessionCookie implements ServletContextListener {

    @Override
    public void contextInitialized(ServletContextEvent event) {
        ConfigProvider.getConfig()
                .getOptionalValue("enishi.base-url", String.class)
                .filter(address -> address.startsWith("https:"))
                .ifPresent(address ->
                        event.getServletContext().getSessionCookieConfig().setSecure(true));
    }
}
