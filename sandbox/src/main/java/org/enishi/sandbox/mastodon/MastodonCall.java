package org.enishi.sandbox.mastodon;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.function.Function;
import org.enishi.sandbox.fault.Fault;
import org.enishi.sandbox.fault.FaultFilter;
import org.enishi.sandbox.fediverse.Fediverse;
import org.enishi.sandbox.fediverse.Profile;
import org.enishi.sandbox.fediverse.Server;
import org.enishi.sandbox.oauth.Revocation;
import org.enishi.sandbox.oauth.Token;
import org.enishi.sandbox.world.Limits;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Mode;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.World;

/** The gate that every API call to a Mastodon server passes: token, scope, limit; then the work, under the lock. */
@RequestScoped
class MastodonCall {

    /** What servers without the whole API leave out. */
    enum Part {
        WHOLE,
        LATE
    }

    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    private World world;
    private HttpServletRequest request;

    @Inject
    MastodonCall(World world, HttpServletRequest request) {
        this.world = world;
        this.request = request;
    }

    /** For the proxy. */
    MastodonCall() {}

    /** A call that only makes sense with a token. */
    Response answer(Part part, String scope, Function<MastodonJson, Response> work) {
        return worked(part, scope, true, work);
    }

    /**
     * A call that anybody may make; a token, if there is one, has to be good.
     *
     * @param scope what such a token has to be for; null for anything
     */
    Response open(Part part, String scope, Function<MastodonJson, Response> work) {
        return worked(part, scope, false, work);
    }

    private Response worked(Part part, String scope, boolean tokenNeeded, Function<MastodonJson, Response> work) {
        return world.locked(() -> {
            Response answer;
            String who = "nobody";
            try {
                Member member = member(tokenNeeded, scope);
                who = member == null ? who : member.key();
                limit(who);
                if (part == Part.LATE && network().mode() == Mode.PARTIAL) {
                    throw MastodonError.noSuchPath();
                }
                answer = work.apply(json(member));
            } catch (MastodonError e) {
                answer = e.getResponse(); // refusals carry the limits' headers too
            }
            return withLimits(answer, who);
        });
    }

    World world() {
        return world;
    }

    Fediverse fediverse() {
        return world.fediverse();
    }

    NetworkState network() {
        return world.network(name()).orElseThrow();
    }

    Server server() {
        return fediverse().server(name());
    }

    private String name() {
        return request.getRequestURI().split("/")[1];
    }

    Addresses addresses() {
        return new Addresses(
                request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort(), fediverse());
    }

    MastodonJson json(Member viewer) {
        Profile profile =
                viewer == null ? null : fediverse().profileByKey(viewer.key()).orElseThrow();
        return new MastodonJson(fediverse(), server(), addresses(), profile);
    }

    String header(String name) {
        return request.getHeader(name);
    }

    void commit(MastodonJson by, String operation, String target, String text, String id, boolean changed) {
        Member actor = network().memberByKey(by.viewer().key()).orElseThrow();
        world.commit(network(), operation, actor, target, text, id, changed);
    }

    private Member member(boolean needed, String scope) {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            if (needed) {
                throw MastodonError.invalidToken();
            }
            if (network().mode() == Mode.CLOSED && !isDoor()) {
                throw MastodonError.userNeeded();
            }
            return null;
        }
        Token token = token(header.substring(7).trim());
        request.setAttribute(FaultFilter.ACTOR, token.member().key());
        if (scope != null && !Scopes.cover(token.scopes(), scope)) {
            throw MastodonError.scope();
        }
        return token.member();
    }

    /** What has to answer strangers, or nobody could ever become a member's application. */
    private boolean isDoor() {
        String path = request.getRequestURI();
        return path.endsWith("/api/v1/apps") || path.contains("/.well-known/");
    }

    private Token token(String value) {
        var authorizations = network().authorizations();
        Token token = authorizations.token(value).orElseThrow(MastodonError::invalidToken);
        if (request.getAttribute(FaultFilter.PRETEND) == Fault.Kind.FALSE_REVOKED) {
            throw MastodonError.invalidToken();
        }
        authorizations.revocation(token).ifPresent(why -> {
            throw why == Revocation.CHECKPOINT ? MastodonError.disabled() : MastodonError.revoked();
        });
        return token;
    }

    private void limit(String who) {
        if (request.getAttribute(FaultFilter.PRETEND) == Fault.Kind.RATE_LIMITED
                || network().limits().take(Limits.ALL, who).isPresent()) {
            throw MastodonError.tooMany();
        }
    }

    private Response withLimits(Response answer, String who) {
        Limits limits = network().limits();
        boolean pretending = request.getAttribute(FaultFilter.PRETEND) == Fault.Kind.RATE_LIMITED;
        Instant end = limits.end();
        return Response.fromResponse(answer)
                .header("X-RateLimit-Limit", limits.perMember(Limits.ALL))
                .header("X-RateLimit-Remaining", pretending ? 0 : limits.left(Limits.ALL, who))
                .header("X-RateLimit-Reset", MICROS.format(end))
                .build();
    }
}
