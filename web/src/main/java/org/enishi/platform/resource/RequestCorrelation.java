package org.enishi.platform.resource;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;
import org.enishi.platform.boundary.Correlation;

/**
 * Gives every request a number for the log, or keeps the one that a proxy gave it. A listener rather than a filter:
 * the sign-in, which happens before filters, is logged too.
 */
@WebListener
public class RequestCorrelation implements ServletRequestListener {

    private static final String GIVEN = "X-Request-Id";

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        ServletRequest request = event.getServletRequest();
        String given = request instanceof HttpServletRequest http ? http.getHeader(GIVEN) : null;
        Correlation.begin(given != null && given.matches("[A-Za-z0-9-]{1,64}") ? given : number());
    }

    @Override
    public void requestDestroyed(ServletRequestEvent event) {
        Correlation.end();
    }

    private static String number() {
        return HexFormat.of()
                .toHexDigits(ThreadLocalRandom.current().nextLong())
                .substring(6);
    }
}
