package org.enishi.platform.resource;

import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletRequestEvent;
import jakarta.servlet.ServletRequestListener;
import jakarta.servlet.annotation.WebListener;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.enishi.platform.boundary.Correlation;
import org.enishi.platform.boundary.TrustedProxies;

/**
 * Gives every request a number for the log, or keeps the one that a proxy gave it, and finds out where it comes from.
 * A listener rather than a filter:
 * the sign-in, which happens before filters, is logged too.
 */
@WebListener
public class RequestCorrelation implements ServletRequestListener {

    private static final String GIVEN = "X-Request-Id";
    private static final String FORWARDED = "X-Forwarded-For";

    private final TrustedProxies proxies;

    protected RequestCorrelation() {
        this(ConfigProvider.getConfig());
    }

    private RequestCorrelation(Config config) {
        proxies = TrustedProxies.of(
                config.getOptionalValue("enishi.trusted-proxies", String.class).orElse(""));
    }

    @Override
    public void requestInitialized(ServletRequestEvent event) {
        ServletRequest request = event.getServletRequest();
        String given = null;
        List<String> stations = List.of();
        if (request instanceof HttpServletRequest http) {
            given = http.getHeader(GIVEN);
            stations = Collections.list(http.getHeaders(FORWARDED));
        }
        Correlation.begin(
                given != null && given.matches("[A-Za-z0-9-]{1,64}") ? given : number(),
                proxies.client(request.getRemoteAddr(), stations));
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
