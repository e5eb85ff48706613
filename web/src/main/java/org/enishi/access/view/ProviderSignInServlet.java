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
import org.enishi.access.boundary.ProviderSignIn.Entered;
import org.enishi.access.boundary.ProviderSignIn.Return;
import org.enishi.access.boundary.Sessions;
import org.enishi.access.boundary.SignInAttempt;
import org.enishi.access.boundary.SignInRefused;
import org.enishi.access.boundary.SignInRefused.Cause;
import org.enishi.access.boundary.StartedSignIns;
import org.enishi.access.boundary.TwoFactor;
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
    record Pending(SignInAttempt attempt, String to) implements Serializable {}

    @Inject
    private transient ProviderSignIn providers;

    @Inject
    private transient Sessions sessions;

    @Inject
    private transient TwoFactor twoFactor;

    @Inject
    private transient StartedSignIns started;

    @Inject
    private transient SecurityContext security;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = Optional.ofNullable(request.getPathInfo()).orElse("").split("/");
        String step = path.length == 3 ? path[2] : "";
        switch (step) {
            case "start" -> start(request, response, path[1]);
            case "callback" -> complete(request, response, path[1]);
            default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void start(HttpServletRequest request, HttpServletResponse response, String provider) throws IOException {
        String to = LocalAddress.of(request.getParameter("to")).orElse(null);
        try {
            var begun = providers.begin(provider);
            request.getSession(true).setAttribute(PENDING, new Pending(begun.attempt(), to));
            response.sendRedirect(begun.address().toString());
        } catch (SignInRefused e) {
            refuse(request, response, provider, e.reason(), to);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void complete(HttpServletRequest request, HttpServletResponse response, String provider)
            throws IOException {
        Optional<Pending> pending = take(request);
        Optional<String> to = pending.map(Pending::to);
        var back = new Return(request.getParameter("state"), request.getParameter("iss"), request.getParameter("code"));
        try {
            Entered entered =
                    providers.complete(provider, pending.map(Pending::attempt).orElse(null), back);
            Actor actor = entered.actor();
            if (!entered.secondStepDone() && twoFactor.isAskedFor(actor)) {
                PendingSignIn.begin(request, started.start(actor), false, to.orElse(null));
                response.sendRedirect(request.getContextPath() + SignInMechanism.SECOND_STEP);
                return;
            }
            AuthenticationStatus status = security.authenticate(
                    request,
                    response,
                    AuthenticationParameters.withParams()
                            .credential(new Proven(sessions.begin(actor, Device.of(request), false))));
            if (status == AuthenticationStatus.SUCCESS) {
                response.sendRedirect(to.orElse(request.getContextPath() + "/"));
            } else {
                // deactivated between two statements
                refuse(request, response, provider, Cause.UNKNOWN, to.orElse(null));
            }
        } catch (SignInRefused e) {
            refuse(request, response, provider, e.reason(), to.orElse(null));
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    /** Back to the sign-in page, which says why and still knows the page that was wanted. */
    private static void refuse(
            HttpServletRequest request, HttpServletResponse response, String provider, Cause cause, String to)
            throws IOException {
        response.sendRedirect(request.getContextPath()
                + SignInMechanism.SIGN_IN
                + "?provider="
                + provider
                + "&outcome="
                + cause.name().toLowerCase(Locale.ROOT)
                + (to == null ? "" : "&to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
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
