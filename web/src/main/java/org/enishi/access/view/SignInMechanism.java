package org.enishi.access.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Sessions;
import org.enishi.access.boundary.Tokens;
import org.enishi.platform.boundary.Correlation;
import org.enishi.platform.view.RequestPath;

/**
 * Finds out, before anything else runs, on whose behalf a request comes: pages by their session, programs by the
 * bearer token they send. A session of the server holds nothing but the id of Enishi's own, which is looked up with the
 * actor: a right taken away, a user deactivated or a session ended counts at the next request, on every node (AC-09,
 * AC-16). Without a session of the server, as after a long pause, the browser's kept one comes back. Programs can't use a session, so no page elsewhere can make a
 * browser call the API.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    static final String SIGN_IN = "/signin.xhtml";
    static final String SECOND_STEP = "/second-step.xhtml";
    private static final String API = "/api/";
    private static final String BEARER = "bearer ";
    private static final Set<String> OPEN = Set.of(
            SIGN_IN,
            SECOND_STEP,
            "/welcome.xhtml",
            "/preferences",
            "/forgotten.xhtml",
            "/password.xhtml",
            "/invitation.xhtml",
            CaptchaServlet.PATH);
    /** What monitoring asks for; the operator keeps it inside the network (docs/operations.md). */
    private static final Set<String> OF_OPERATION = Set.of("/health", "/metrics", "/openapi");

    /** What social networks call by themselves; they sign it. */
    private static final String CALLBACKS = "/callbacks/";

    private static final Set<String> OPEN_BELOW =
            Set.of("/jakarta.faces.resource/", "/error/", ProviderSignInServlet.PATH, CALLBACKS);

    @Inject
    private Sessions sessions;

    @Inject
    private KeptCookie kept;

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentActor current;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()) {
            return enter(request, response, context);
        }
        String path = RequestPath.of(request);
        if (path.startsWith(API)) {
            return become(context, bearer(request).flatMap(token -> tokens.authenticate(token, Correlation.address())));
        }
        Optional<Actor> actor = ofSession(request);
        if (actor.isPresent() || open(path)) {
            return become(context, actor);
        }
        Optional<Sessions.Begun> back = kept.read(request).flatMap(sessions::comeBack);
        if (back.isPresent()) {
            return begin(request, response, context, back.get());
        }
        kept.clear(request, response);
        return askToSignIn(request, response, context);
    }

    private AuthenticationStatus enter(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (!(context.getAuthParameters().getCredential() instanceof Proven proven)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        return begin(request, response, context, proven.session());
    }

    private AuthenticationStatus begin(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpMessageContext context,
            Sessions.Begun session) {
        OwnSession.begin(request, session);
        if (session.secret() != null) {
            kept.write(request, response, session.secret(), session.keptUntil());
        }
        return become(context, Optional.of(session.actor()));
    }

    private AuthenticationStatus become(HttpMessageContext context, Optional<Actor> actor) {
        if (actor.isEmpty()) {
            return context.doNothing();
        }
        current.become(actor.get());
        return context.notifyContainerAboutLogin(
                actor.get().userName(),
                actor.get().permissions().stream().map(Enum::name).collect(Collectors.toSet()));
    }

    private Optional<Actor> ofSession(HttpServletRequest request) {
        Optional<Long> session = OwnSession.of(request);
        Optional<Actor> actor = session.flatMap(sessions::actorOf);
        if (session.isPresent() && actor.isEmpty()) {
            OwnSession.end(request);
        }
        return actor;
    }

    /** The token that a program sends with its request. */
    public static Optional<String> bearer(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Authorization"))
                .filter(h -> h.toLowerCase(Locale.ROOT).startsWith(BEARER))
                .map(h -> h.substring(BEARER.length()).strip());
    }

    private static boolean open(String path) {
        return OPEN.contains(path)
                || OPEN_BELOW.stream().anyMatch(path::startsWith)
                || OF_OPERATION.stream().anyMatch(path::startsWith);
    }

    private static AuthenticationStatus askToSignIn(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        boolean ajax = "partial/ajax".equals(request.getHeader("Faces-Request"));
        boolean page = request.getMethod().equals("GET");
        String wanted = page
                ? request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString())
                : "";
        String address = request.getContextPath()
                + SIGN_IN
                + (wanted.isEmpty() ? "" : "?to=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8));
        try {
            if (ajax) {
                // the page reloads itself, and so comes back here as a page
                response.setContentType("text/xml;charset=UTF-8");
                response.getWriter()
                        .write("<?xml version=\"1.0\" encoding=\"UTF-8\"?><partial-response><eval>"
                                + "<![CDATA[location.reload()]]></eval></partial-response>");
            } else {
                response.sendRedirect(address);
            }
            return AuthenticationStatus.SEND_CONTINUE;
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        OwnSession.end(request);
        context.cleanClientSubject();
    }
}
