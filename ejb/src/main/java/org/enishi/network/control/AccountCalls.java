package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiFunction;
import org.enishi.access.boundary.Actor;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;
import org.enishi.network.control.FreshCredentials.Held;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.NetworkAccount;
import org.enishi.network.entity.QuotaOperation;
import org.enishi.network.entity.Standing;
import org.enishi.network.gateway.Credentials;
import org.enishi.network.gateway.Self;
import org.enishi.network.gateway.SocialNetwork;

/** Calls a network with a user's own account, and keeps what the answer shows about the account. */
@ApplicationScoped
public class AccountCalls {

    private static final Duration FRESH = Duration.ofMinutes(1);

    @Inject
    private Connectors connectors;

    @Inject
    private AccountTx accounts;

    @Inject
    private FreshCredentials credentials;

    @Inject
    private FreshToken freshToken;

    @Inject
    private Clock clock;

    /** A call of a network with somebody's credentials. */
    public interface Call<T> extends BiFunction<SocialNetwork, Credentials, Answer<T>> {}

    /** Reads with the actor's own account: if it may, if there is quota left, and if the network lets it. */
    public <T> Answer<T> read(
            Actor actor, Network network, Capability capability, QuotaOperation operation, Call<T> call) {
        Optional<NetworkAccount> found = accounts.find(actor.id(), network);
        Optional<Problem> obstacle = obstacle(network, found, capability);
        if (obstacle.isPresent()) {
            return Answer.failed(obstacle.get());
        }
        NetworkAccount account = found.orElseThrow();
        Optional<Instant> until = accounts.takeQuota(account, operation);
        if (until.isPresent()) {
            return Answer.failed(new LimitReached(until.get()));
        }
        Answer<T> answer = perform(account, call);
        spentUntil(answer).ifPresent(end -> accounts.block(account, operation, end));
        return answer;
    }

    /** Until when the network itself allows no more of what was asked: it said no, or that this was the last. */
    static Optional<Instant> spentUntil(Answer<?> answer) {
        return answer instanceof Answer.Ok<?> ok
                ? Optional.ofNullable(ok.spentUntil())
                : answer.problem().filter(LimitReached.class::isInstance).map(p -> ((LimitReached) p).until());
    }

    /** What keeps an account from using a capability, before anybody asks the network. */
    public Optional<Problem> obstacle(Network network, Optional<NetworkAccount> account, Capability capability) {
        SocialNetwork connector = connectors.of(network);
        if (!connector.isConfigured() || connector.capabilities().get(capability) != Standing.AVAILABLE) {
            return Optional.of(Problem.refused(Refused.Cause.NOT_OFFERED));
        }
        Optional<Problem> unusable = unusable(account);
        if (unusable.isPresent()) {
            return unusable;
        }
        return account.orElseThrow().scopes().containsAll(connector.scopesFor(capability))
                ? Optional.empty()
                : Optional.of(Problem.refused(Refused.Cause.NOT_GRANTED));
    }

    private Optional<Problem> unusable(Optional<NetworkAccount> account) {
        if (account.isEmpty()) {
            return Optional.of(Problem.notAuthenticated(NotAuthenticated.Cause.MISSING));
        }
        NetworkAccount known = account.get();
        if (known.state() == AccountState.ACTIVE && known.hasEnded(clock.instant())) {
            accounts.becomes(known, AccountState.EXPIRED);
            return Optional.of(Problem.notAuthenticated(NotAuthenticated.Cause.EXPIRED));
        }
        return switch (known.state()) {
            case ACTIVE -> Optional.empty();
            case EXPIRED -> Optional.of(Problem.notAuthenticated(NotAuthenticated.Cause.EXPIRED));
            case REVOKED -> Optional.of(Problem.notAuthenticated(NotAuthenticated.Cause.REVOKED));
            case NEEDS_SCOPE -> Optional.of(Problem.notAuthenticated(NotAuthenticated.Cause.SCOPE_MISSING));
            case CHECKPOINT -> Optional.of(Problem.notAuthenticated(NotAuthenticated.Cause.CHECKPOINT));
            case APP_BLOCKED -> Optional.of(Problem.refused(Refused.Cause.APP_BLOCKED));
            case DISCONNECTED -> Optional.of(Problem.notAuthenticated(NotAuthenticated.Cause.MISSING));
        };
    }

    /** Makes a call with an account as it is; no quota, no questions. */
    public <T> Answer<T> perform(NetworkAccount account, Call<T> call) {
        SocialNetwork connector = connectors.of(account.network());
        Answer<Held> held = credentials.of(connector, account);
        Answer<T> answer = made(account, connector, call, held);
        if (isExpired(answer)
                && held instanceof Answer.Ok<Held> ok
                && ok.value().isRenewable()) {
            // some networks don't tell a token that ran out early from one that was revoked: a new one tells
            held = credentials.insteadOf(connector, account, ok.value());
            answer = made(account, connector, call, held);
        }
        if (ended(answer).isEmpty()) {
            return answer;
        }
        if (!(held instanceof Answer.Ok<Held> as)) {
            ended(held).ifPresent(cause -> accounts.becomes(account, cause.state()));
            return answer;
        }
        // networks say so of single calls too: the account itself has the last word
        Answer<Self> self = connector.self(as.value().credentials());
        ended(self).ifPresent(cause -> accounts.becomes(account, cause.state()));
        return self instanceof Answer.Ok<Self>
                ? Answer.failed(Problem.notAuthenticated(NotAuthenticated.Cause.SCOPE_MISSING))
                : answer;
    }

    private <T> Answer<T> made(NetworkAccount account, SocialNetwork connector, Call<T> call, Answer<Held> held) {
        return held.then(ok -> patiently(account, connector, call, ok.credentials()));
    }

    private static boolean isExpired(Answer<?> answer) {
        return ended(answer)
                .filter(cause -> cause == NotAuthenticated.Cause.EXPIRED)
                .isPresent();
    }

    /** Why the account as a whole is of no more use; a scope that one call misses says nothing about the others. */
    private static Optional<NotAuthenticated.Cause> ended(Answer<?> answer) {
        return answer.problem()
                .filter(NotAuthenticated.class::isInstance)
                .map(p -> ((NotAuthenticated) p).cause())
                .filter(cause -> cause != NotAuthenticated.Cause.SCOPE_MISSING);
    }

    private <T> Answer<T> patiently(NetworkAccount account, SocialNetwork connector, Call<T> call, Credentials as) {
        if (!isFresh(account)) {
            return call.apply(connector, as);
        }
        try {
            return freshToken.patiently(() -> call.apply(connector, as));
        } catch (FreshToken.NotYetKnown e) {
            // still in its first minute: not to be believed yet, and not to be used either
            return isFresh(account)
                    ? Answer.failed(Problem.unreachable(Unreachable.Cause.DOWN))
                    : Answer.failed(Problem.notAuthenticated(NotAuthenticated.Cause.REVOKED));
        }
    }

    private boolean isFresh(NetworkAccount account) {
        return account.authenticatedAt() != null
                && account.authenticatedAt().plus(FRESH).isAfter(clock.instant());
    }
}
