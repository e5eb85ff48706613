package org.enishi.sandbox.linkedin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.enishi.sandbox.fault.Fault;
import org.enishi.sandbox.fault.FaultFilter;
import org.enishi.sandbox.oauth.Token;
import org.enishi.sandbox.world.Limits;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.World;

/** The gate that every API call to LinkedIn passes: token, version, permission, limit; then the work, under the lock. */
@RequestScoped
class LinkedInCall {

    /** Whether an ordinary application gets at an operation today. */
    enum Offer {
        OPEN,
        CLOSED_TODAY
    }

    private World world;
    private HttpServletRequest request;

    @Inject
    LinkedInCall(World world, HttpServletRequest request) {
        this.world = world;
        this.request = request;
    }

    /** For the proxy. */
    LinkedInCall() {}

    /**
     * @param endpoint whose limit counts the call
     * @param operation how LinkedIn names the operation when it refuses it
     * @param scopes any of these is enough
     */
    Response answer(String endpoint, String operation, Offer offer, String[] scopes, Function<Member, Response> work) {
        Response answer = worked(endpoint, operation, offer, scopes, work);
        return Response.fromResponse(answer)
                .header("x-li-uuid", UUID.randomUUID())
                .header("x-li-fabric", "sandbox")
                .build();
    }

    private Response worked(
            String endpoint, String operation, Offer offer, String[] scopes, Function<Member, Response> work) {
        try {
            return world.locked(() -> {
                Member member = admit(endpoint, operation, offer, scopes);
                return work.apply(member);
            });
        } catch (LinkedInError e) {
            return e.getResponse(); // refusals carry the trace id too
        }
    }

    World world() {
        return world;
    }

    NetworkState network() {
        return world.linkedin();
    }

    /** The address under which this sandbox was called. */
    String base() {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }

    String header(String name) {
        return request.getHeader(name);
    }

    private Member admit(String endpoint, String operation, Offer offer, String[] scopes) {
        Token token = token();
        request.setAttribute(FaultFilter.ACTOR, token.member().key());
        checkFormat();
        if (request.getAttribute(FaultFilter.PRETEND) == Fault.Kind.RATE_LIMITED) {
            throw LinkedInError.throttled("APPLICATION");
        }
        if ((offer == Offer.CLOSED_TODAY && !network().isHistorical())
                || !network().authorizations().allows(token, scopes)) {
            throw LinkedInError.denied(operation);
        }
        network()
                .limits()
                .take(endpoint, token.member().key())
                .map(Limits.Subject::name)
                .ifPresent(subject -> {
                    throw LinkedInError.throttled(subject);
                });
        return token.member();
    }

    private Token token() {
        String value = tokenValue();
        if (value == null || value.isBlank()) {
            throw LinkedInError.emptyToken();
        }
        if (request.getAttribute(FaultFilter.PRETEND) == Fault.Kind.FALSE_REVOKED) {
            throw LinkedInError.revoked();
        }
        var authorizations = network().authorizations();
        Token token = authorizations.token(value).orElseThrow(LinkedInError::invalidToken);
        if (token.kind() == Token.Kind.REFRESH) {
            throw LinkedInError.invalidToken();
        }
        if (authorizations.revocation(token).isPresent()) {
            throw LinkedInError.revoked();
        }
        if (token.isExpiredAt(world.clock().now())) {
            throw LinkedInError.expired();
        }
        return token;
    }

    private String tokenValue() {
        String header = request.getHeader("Authorization");
        if (header != null && header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            return header.substring(7).trim();
        }
        return request.getRequestURI().contains("/v1/") ? request.getParameter("oauth2_access_token") : null;
    }

    private void checkFormat() {
        String path = request.getRequestURI();
        if (path.startsWith("/linkedin/api/rest/")) {
            Instant now = world.clock().now();
            LinkedInVersion.check(request.getHeader("LinkedIn-Version"), now);
            if (!"2.0.0".equals(request.getHeader("X-Restli-Protocol-Version"))) {
                throw LinkedInError.illegal("X-Restli-Protocol-Version: 2.0.0 is required");
            }
        }
        if (path.startsWith("/linkedin/api/v1/")
                && !"json".equals(request.getHeader("x-li-format"))
                && !"json".equals(request.getParameter("format"))) {
            throw LinkedInError.notAcceptable();
        }
    }
}
