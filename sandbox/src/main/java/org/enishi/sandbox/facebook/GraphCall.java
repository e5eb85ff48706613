package org.enishi.sandbox.facebook;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fault.Fault;
import org.enishi.sandbox.fault.FaultFilter;
import org.enishi.sandbox.oauth.Signatures;
import org.enishi.sandbox.oauth.Token;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.World;

/** The gate that every Graph call passes: token, proof, limit; then the work, under the lock. */
@RequestScoped
class GraphCall {

    /** Percent of the quota from which on Facebook tells about it. */
    private static final int USAGE_THAT_MATTERS = 50;

    private World world;
    private HttpServletRequest request;

    @Inject
    GraphCall(World world, HttpServletRequest request) {
        this.world = world;
        this.request = request;
    }

    /** For the proxy. */
    GraphCall() {}

    Response answer(String endpoint, GraphParameters parameters, Function<GraphView, Response> work) {
        return decorated(worked(endpoint, parameters, work));
    }

    private Response worked(String endpoint, GraphParameters parameters, Function<GraphView, Response> work) {
        try {
            return world.locked(() -> {
                Token token = token(parameters);
                request.setAttribute(FaultFilter.ACTOR, token.member().key());
                admit(endpoint, token);
                return work.apply(new GraphView(world, token, base(), graphBase()));
            });
        } catch (FacebookError e) {
            return e.getResponse(); // refusals carry the usage headers too
        }
    }

    private void admit(String endpoint, Token token) {
        if (request.getAttribute(FaultFilter.PRETEND) == Fault.Kind.RATE_LIMITED) {
            throw FacebookError.applicationLimit();
        }
        network().limits().take(endpoint, token.member().key()).ifPresent(subject -> {
            throw switch (subject) {
                case APPLICATION -> FacebookError.applicationLimit();
                case MEMBER -> FacebookError.userLimit();
            };
        });
    }

    Response decorated(Response answer) {
        var result = Response.fromResponse(answer)
                .header("facebook-api-version", version())
                .header("x-fb-trace-id", FacebookError.trace());
        int usage = world.locked(() -> network().limits().applicationUsage());
        if (usage >= USAGE_THAT_MATTERS) {
            result.header(
                    "X-App-Usage",
                    "{\"call_count\":" + usage + ",\"total_time\":" + usage + ",\"total_cputime\":" + usage + "}");
        }
        return result.build();
    }

    private Token token(GraphParameters parameters) {
        String value = parameters.get("access_token");
        String header = request.getHeader("Authorization");
        if (value == null && header != null) {
            value = header.replaceFirst("(?i)^(Bearer|OAuth) ", "").trim();
        }
        if (value == null || value.isBlank()) {
            throw FacebookError.tokenMissing(request.getRequestURI().matches(".*/me(/.*)?"));
        }
        if (request.getAttribute(FaultFilter.PRETEND) == Fault.Kind.FALSE_REVOKED) {
            throw FacebookError.falseAlarm();
        }
        var authorizations = network().authorizations();
        Token token = authorizations.token(value).orElseThrow(FacebookError::tokenInvalid);
        authorizations.revocation(token).ifPresent(why -> {
            throw FacebookError.revoked(why);
        });
        if (token.isExpiredAt(world.clock().now())) {
            throw FacebookError.expired(token.expiresAt(), world.clock().now());
        }
        String proof = parameters.get("appsecret_proof");
        if (proof != null && !Signatures.same(Signatures.hmac(GraphTokenResource.CLIENT_SECRET, value), proof)) {
            throw FacebookError.proofInvalid();
        }
        return token;
    }

    NetworkState network() {
        return world.facebook();
    }

    World world() {
        return world;
    }

    String base() {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }

    private String version() {
        String path = request.getRequestURI().replaceFirst("^/facebook/(graph/)?", "");
        return path.substring(0, path.indexOf('/'));
    }

    private String graphBase() {
        return base() + "/facebook/graph/" + version();
    }

    static Response success() {
        return Response.ok(JsonFields.of("success", true)).build();
    }
}
