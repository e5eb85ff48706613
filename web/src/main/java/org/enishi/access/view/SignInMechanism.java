package org.enishi.access.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.SignIn;
import org.enishi.access.boundary.Tokens;

/**
 * Finds out, before anything else runs, on whose behalf a request comes: pages by their session, programs by the
 * bearer token they send. A session holds nothing but the user's id, so that a right taken away, or a user
 * deactivated, counts at the next request (AC-09). Programs can't use a session, so no page elsewhere can make a
 * browser call the API.
 */
@ApplicationScoped
public class SignInMechanism implements HttpAuthenticationMechanism {

    static final String SIGN_IN = "/signin.xhtml";
    private static final String USER = "org.enishi.user";
    private static final String API = "/api/";
    private static final String BEARER = "bearer ";
    private static final Set<String> OPEN = Set.of(SIGN_IN, "/welcome.xhtml", "/preferences");
    /** What monitoring asks for; the operator keeps it inside the network (docs/operations.md). */
    private static final Set<String> OF_OPERATION = Set.of("/health", "/metrics", "/openapi");

    private static final Set<String> OPEN_BELOW =
            Set.of("/jakarta.faces.resource/", "/error/", ProviderSignInServlet.PATH);

    @Inject
    private SignIn signIn;

    @Inject
    private Tokens tokens;

    @Inject
    private CurrentActor current;

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        if (context.isAuthenticationRequest()) {
            return enter(request, context, context.getAuthParameters().getCredential());
        }
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if (path.startsWith(API)) {
            return become(
                    context, bearer(request).flatMap(token -> tokens.authenticate(token, request.getRemoteAddr())));
        }
        Optional<Actor> actor = ofSession(request);
        if (actor.isEmpty() && !open(path)) {
            return askToSignIn(request, response, context);
        }
        return become(context, actor);
    }

    private AuthenticationStatus enter(HttpServletRequest request, HttpMessageContext context, Credential credential) {
        Optional<Actor> actor = Optional.empty();
        if (credential instanceof UsernamePasswordCredential typed) {
            actor = signIn.withPassword(typed.getCaller(), typed.getPasswordAsString());
        } else if (credential instanceof ProvenCredential proven) {
            actor = signIn.again(proven.userId());
        }
        if (actor.isEmpty()) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        // a session that somebody may have planted before must not become a signed-in one
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        request.getSession(true).setAttribute(USER, actor.get().id());
        return become(context, actor);
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
        HttpSession session = request.getSession(false);
        if (session == null || session.getAttribute(USER) == null) {
            return Optional.empty();
        }
        Optional<Actor> actor = signIn.again((Long) session.getAttribute(USER));
        if (actor.isEmpty()) {
            session.invalidate();
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
        Optional.ofNullable(request.getSession(false)).ifPresent(HttpSession::invalidate);
        context.cleanClientSubject();
    }
}
