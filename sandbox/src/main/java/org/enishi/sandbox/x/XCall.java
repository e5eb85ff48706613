package org.enishi.sandbox.x;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.enishi.sandbox.fault.Fault;
import org.enishi.sandbox.fault.FaultFilter;
import org.enishi.sandbox.oauth.Token;
import org.enishi.sandbox.world.Limits.Subject;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.Windows.Left;
import org.enishi.sandbox.world.Windows.Rule;
import org.enishi.sandbox.world.Windows.Taken;
import org.enishi.sandbox.world.World;

/** The gate that every call passes: token, plan, scopes, credits, windows; then the work, under the lock. */
@RequestScoped
class XCall {

    /** Whether the plan of an ordinary application holds an operation. */
    enum Offer {
        SELF_SERVE,
        ENTERPRISE
    }

    private static final String[] ALWAYS = {"tweet.read", "users.read"};

    private World world;
    private HttpServletRequest request;
    private List<Left> windows = List.of();

    @Inject
    XCall(World world, HttpServletRequest request) {
        this.world = world;
        this.request = request;
    }

    /** For the proxy. */
    XCall() {}

    /**
     * @param endpoint whose windows count the call
     * @param scope what is needed beside the two that every call needs, or null
     */
    Response answer(String endpoint, Offer offer, String scope, Function<XView, Response> work) {
        Response answer;
        try {
            answer = world.locked(() -> work.apply(admit(endpoint, offer, scope)));
        } catch (XError e) {
            answer = e.response(); // refusals carry the headers too
        }
        var result = Response.fromResponse(answer).header("x-transaction-id", UUID.randomUUID());
        XLimits.tell(result, windows);
        return result.build();
    }

    private XView admit(String endpoint, Offer offer, String scope) {
        Token token = token();
        Member member = token.member();
        request.setAttribute(FaultFilter.ACTOR, member.key());
        count(endpoint, member);
        if (offer == Offer.ENTERPRISE && !network().isHistorical()) {
            throw XError.notEnrolled();
        }
        var authorizations = network().authorizations();
        boolean allowed = Stream.concat(Stream.of(ALWAYS), Stream.ofNullable(scope))
                .allMatch(s -> authorizations.allows(token, s));
        if (!allowed) {
            throw XError.forbidden("Forbidden");
        }
        return new XView(world, member, authorizations.allows(token, "users.email"), base());
    }

    private void count(String endpoint, Member member) {
        if (request.getAttribute(FaultFilter.PRETEND) == Fault.Kind.RATE_LIMITED) {
            var rule = new Rule(endpoint, Subject.MEMBER, XLimits.SHORT, 1);
            windows = List.of(new Left(rule, 0, world.clock().now().plus(XLimits.SHORT)));
            throw XError.tooManyRequests();
        }
        Taken taken = network().windows().take(XLimits.RULES, endpoint, member.key());
        windows = taken.left();
        if (taken.refused()) {
            throw XError.tooManyRequests();
        }
        switch (network().settings().getOrDefault("billing", "paid")) {
            case "depleted" -> throw XError.creditsDepleted();
            case "capped" -> throw XError.spendCapReached(nextMonth());
            default -> {}
        }
    }

    private LocalDate nextMonth() {
        return world.clock()
                .now()
                .atZone(ZoneOffset.UTC)
                .toLocalDate()
                .plusMonths(1)
                .withDayOfMonth(1);
    }

    private Token token() {
        String header = request.getHeader("Authorization");
        if (header == null || !header.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw XError.unauthorized();
        }
        String value = header.substring(7).trim();
        if (value.equals(TokenResource.APP_TOKEN)) {
            throw XError.noUserContext();
        }
        if (request.getAttribute(FaultFilter.PRETEND) == Fault.Kind.FALSE_REVOKED) {
            throw XError.unauthorized();
        }
        var authorizations = network().authorizations();
        return authorizations
                .token(value)
                .filter(t -> t.kind() == Token.Kind.ACCESS && authorizations.isUsable(t))
                .orElseThrow(XError::unauthorized);
    }

    private NetworkState network() {
        return world.x();
    }

    private String base() {
        return request.getScheme() + "://" + request.getServerName() + ":" + request.getServerPort();
    }
}
