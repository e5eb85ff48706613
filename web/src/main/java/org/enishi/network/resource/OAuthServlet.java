package org.enishi.network.resource;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Authentication;
import org.enishi.network.boundary.NetworkAccounts;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;

/**
 * The way to a network's consent page and back (LI-01): {@code /oauth/linkedin/start?return=…&until=…} sends the user
 * there (with {@code server=…} where the network is made of many, each of which has its own way back below
 * {@code /callback/}), {@code /oauth/linkedin/callback} takes them back to the page they came from, with {@code panel=linkedin} and
 * {@code outcome=authenticated|refused|blocked|server|unreachable|failed} added. A plain link leads here: a form may not be sent to elsewhere.
 */
@WebServlet(urlPatterns = "/oauth/*")
public class OAuthServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    @Inject
    private transient NetworkAccounts accounts;

    @Inject
    private transient CurrentActor current;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String[] path = Optional.ofNullable(request.getPathInfo()).orElse("").split("/");
        Optional<Network> network = path.length == 3 || path.length == 4 && path[2].equals("callback")
                ? Network.ofKey(path[1])
                : Optional.empty();
        if (network.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        try {
            switch (path[2]) {
                case "start" -> start(request, response, network.get());
                case "callback" -> complete(request, response, network.get(), path.length == 4 ? path[3] : null);
                default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (Denied e) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } catch (NotFound e) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void start(HttpServletRequest request, HttpServletResponse response, Network network) throws IOException {
        Actor actor = current.get();
        try {
            Instant until = until(request.getParameter("until"), actor);
            String back = Optional.ofNullable(request.getParameter("return")).orElse("/");
            Answer<URI> consent = accounts.begin(actor, network, request.getParameter("server"), back, until);
            response.sendRedirect(
                    consent instanceof Answer.Ok<URI> page
                            ? page.value().toString()
                            : request.getContextPath() + back(back, network, notBegun(consent)));
        } catch (Rejected | DateTimeException e) {
            // somebody has tampered with the link
            response.sendError(HttpServletResponse.SC_BAD_REQUEST);
        }
    }

    /** Where there are many servers, it is mostly the name that is wrong. */
    private static String notBegun(Answer<URI> consent) {
        Problem problem = consent.problem().orElseThrow();
        return problem instanceof Problem.Unreachable || problem instanceof Problem.UnknownOutcome
                ? "unreachable"
                : outcome(new Authentication(Authentication.Outcome.FAILED, null, null, problem));
    }

    /** A day counts to its end where the user is. */
    private static Instant until(String day, Actor actor) {
        return day == null || day.isBlank()
                ? null
                : LocalDate.parse(day).plusDays(1).atStartOfDay(actor.zone()).toInstant();
    }

    private void complete(HttpServletRequest request, HttpServletResponse response, Network network, String place)
            throws IOException {
        try {
            Authentication result = accounts.complete(
                    current.get(),
                    network,
                    request.getParameter("state"),
                    request.getParameter("code"),
                    request.getParameter("error"),
                    place);
            response.sendRedirect(request.getContextPath() + back(result.returnTo(), network, outcome(result)));
        } catch (Rejected e) {
            // an old link, or one that was used: there is no page to go back to
            response.sendRedirect(request.getContextPath() + "/?outcome=expired");
        }
    }

    private static String back(String page, Network network, String outcome) {
        int fragment = page.indexOf('#');
        String address = fragment < 0 ? page : page.substring(0, fragment);
        return address
                + (address.contains("?") ? "&" : "?")
                + "panel=" + network.key()
                + "&outcome=" + outcome
                + (fragment < 0 ? "" : page.substring(fragment));
    }

    /** Where trying again does not help, that has a word of its own. */
    private static String outcome(Authentication result) {
        if (Problem.refused(Refused.Cause.SERVER).equals(result.problem())) {
            return "server";
        }
        return Problem.refused(Refused.Cause.APP_BLOCKED).equals(result.problem())
                ? "blocked"
                : result.outcome().name().toLowerCase(Locale.ROOT);
    }
}
