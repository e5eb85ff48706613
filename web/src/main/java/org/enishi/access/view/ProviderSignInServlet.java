package org.enishi.access.view;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.ProviderSignIn;
import org.enishi.access.boundary.ProviderSignIn.Attempt;
import org.enishi.access.boundary.ProviderSignIn.Return;
import org.enishi.access.boundary.SignInRefused;
import org.enishi.access.boundary.SignInRefused.Cause;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.LocalAddress;

/**
 * The way to an identity provider and back (AC-20): {@code /signin/provider/google/start?to=…} sends the browser there,
 * {@code /signin/provider/google/callback} takes it back. What was begun is kept in the browser's session and taken out
 * by the first answer: a link that somebody else prepared ends in nobody's sign-in.
 */
@WebServlet(urlPatterns = ProviderSignInServlet.PATH + "*")
public class ProviderSignInServlet extends HttpServlet {

    static final String PATH = "/signin/provider/";

    private static final long serialVersionUID = 1L;
    private static final String PENDING = "org.enishi.provider";

    /** What was begun, and the page to go on to then. */
    record Pending(Attempt attempt, String to) implements Serializable {}

    @Inject
    private transient ProviderSignIn providers;

    @Inject
    private transient SecurityContext security;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = Optional.ofNullable(request.getPathInfo()).orElse("").split("/");
        String step = path.length == 3 ? path[2] : "";
        try {
            switch (step) {
                case "start" -> start(request, response, path[1]);
                case "callback" -> complete(request, response, path[1]);
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        } catch (SignInRefused e) {
            response.sendRedirect(request.getContextPath() + SignInMechanism.SIGN_IN + "?provider=" + path[1]
                    + "&outcome=" + e.reason().name().toLowerCase(Locale.ROOT));
        }
    }

    private void start(HttpServletRequest request, HttpServletResponse response, String provider) throws IOException {
        var begun = providers.begin(provider);
        String to = LocalAddress.of(request.getParameter("to")).orElse(null);
        request.getSession(true).setAttribute(PENDING, new Pending(begun.attempt(), to));
        response.sendRedirect(begun.address().toString());
    }

    private void complete(HttpServletRequest request, HttpServletResponse response, String provider)
            throws IOException {
        Optional<Pending> pending = take(request);
        Actor actor = providers.complete(
                provider,
                pending.map(Pending::attempt).orElse(null),
                new Return(request.getParameter("state"), request.getParameter("iss"), request.getParameter("code")));
        AuthenticationStatus status = security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(new ProvenCredential(actor.id())));
        if (status != AuthenticationStatus.SUCCESS) {
            // deactivated between two statements
            throw new SignInRefused(Cause.UNKNOWN);
        }
        response.sendRedirect(
                pending.map(Pending::to).flatMap(LocalAddress::of).orElse(request.getContextPath() + "/"));
    }

    /** An answer counts once. */
    private static Optional<Pending> take(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null) {
            return Optional.empty();
        }
        var pending = (Pending) session.getAttribute(PENDING);
        session.removeAttribute(PENDING);
        return Optional.ofNullable(pending);
    }

    /** Where a sign-in by a provider begins. */
    static String startOf(String context, String provider, String to) {
        return context
                + PATH
                + provider
                + "/start"
                + (to == null ? "" : "?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8));
    }
}
