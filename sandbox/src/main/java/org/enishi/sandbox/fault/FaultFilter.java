package org.enishi.sandbox.fault;

import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;
import org.enishi.sandbox.fault.Fault.Kind;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.World;

/** Notes each request to a network, and lets the network's fault strike it before or after it did its work. */
@WebFilter(urlPatterns = {"/linkedin/*", "/facebook/*", "/x/*", "/mastodon/*", "/mastodon-kaze/*"})
public class FaultFilter extends HttpFilter {

    /** Request attribute under which a network leaves the key of the member whose token came with the call. */
    public static final String ACTOR = "org.enishi.sandbox.actor";

    /** Request attribute that tells a network which error it has to pretend. */
    public static final String PRETEND = "org.enishi.sandbox.pretend";

    private static final java.util.List<String> HEADERS_OF_INTEREST = java.util.List.of(
            "LinkedIn-Version",
            "X-Restli-Protocol-Version",
            "X-RestLi-Method",
            "x-li-format",
            "Content-Type",
            "Accept",
            "Accept-Language",
            "Idempotency-Key",
            "User-Agent",
            "X-Request-Id",
            "traceparent");

    @Inject
    private transient World world;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        NetworkState network = world.network(path.split("/")[1]).orElseThrow();
        var buffered = new BufferedRequest(request);
        Fault fault = network.faults().strike(request.getMethod(), path);
        long began = System.nanoTime();
        long number = network.calls().begin(n -> received(n, buffered, path, fault));
        int status = 0;
        try {
            status = answer(network, fault, buffered, response, chain);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ServletException(e);
        } finally {
            long millis = (System.nanoTime() - began) / 1_000_000;
            network.calls().end(number, (String) request.getAttribute(ACTOR), status, millis);
        }
    }

    /** Returns the status sent, or 0 when nothing was sent. */
    private static int answer(
            NetworkState network, Fault fault, BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException, InterruptedException {
        switch (fault.kind()) {
            case SLOW -> network.faults().delay(fault.delayMillis());
            case HOLD_BEFORE -> network.faults().hold();
            case DOWN -> {
                return goDown(fault, request, response);
            }
            case NONSENSE -> {
                return talkNonsense(request, response);
            }
            case RATE_LIMITED, FALSE_REVOKED -> request.setAttribute(PRETEND, fault.kind());
            default -> {}
        }
        var answer = new BufferedResponse(response);
        chain.doFilter(request, answer);
        if (fault.kind() == Kind.HOLD_AFTER) {
            network.faults().hold();
        }
        if (fault.kind() == Kind.COMMIT_AND_LOSE) {
            BrokenConnection.of(request);
            return 0;
        }
        answer.send();
        return response.getStatus();
    }

    private static int goDown(Fault fault, BufferedRequest request, HttpServletResponse response) throws IOException {
        if (fault.status() == 0) {
            BrokenConnection.of(request);
            return 0;
        }
        response.setStatus(fault.status());
        response.setContentType("text/html;charset=UTF-8");
        response.getWriter().print("<html><body><h1>Service Unavailable</h1></body></html>");
        return fault.status();
    }

    /** A page where JSON was due, or JSON that ends in the middle: always the same one for the same address. */
    private static int talkNonsense(BufferedRequest request, HttpServletResponse response) throws IOException {
        if (request.getRequestURI().hashCode() % 2 == 0) {
            response.setContentType("text/html;charset=UTF-8");
            response.getWriter().print("<!DOCTYPE html><html><body><p>We'll be right back.</p></body></html>");
        } else {
            response.setContentType("application/json");
            response.getWriter().print("{\"elements\":[{\"id\":\"urn:li:sh");
        }
        return HttpServletResponse.SC_OK;
    }

    private ReceivedCall received(long number, BufferedRequest request, String path, Fault fault) {
        Map<String, String> headers = new TreeMap<>();
        for (String name : HEADERS_OF_INTEREST) {
            if (request.getHeader(name) != null) {
                headers.put(name, request.getHeader(name));
            }
        }
        if (request.getHeader("Authorization") != null) {
            headers.put("Authorization", Redaction.authorization(request.getHeader("Authorization")));
        }
        return new ReceivedCall(
                number,
                world.clock().now(),
                request.getMethod(),
                path,
                Redaction.parameters(request.getQueryString()),
                headers,
                Redaction.parameters(request.body()),
                null,
                0,
                0,
                fault.kind().name());
    }
}
