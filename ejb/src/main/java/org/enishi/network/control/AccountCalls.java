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
import org.enishi.network.control.TokenVault.Kind;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.NetworkAccount;
import org.enishi.network.entity.QuotaOperation;
import org.enishi.network.entity.Standing;
import org.enishi.network.gateway.Credentials;
import org.enishi.network.gateway.Self;
import org.enishi.network.gateway.SocialNetwork;
import org.enishi.network.gateway.Tokens;

/** Calls a network with a user's own account, and keeps what the answer shows about the account. */
@ApplicationScoped
public class AccountCalls {

    private static final Duration FRESH = Duration.ofMinutes(1);
    private static final Duration REFRESH_LEASE = Duration.ofSeconds(30);

    @Inject
    private Connectors connectors;

    @Inject
    private AccountTx accounts;

    @Inject
    private TokenVault vault;

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
        answer.problem()
                .filter(LimitReached.class::isInstance)
                .ifPresent(p -> accounts.block(account, operation, ((LimitReached) p).until()));
        return answer;
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
        Answer<Credentials> credentials = credentials(connector, account);
        if (!(credentials instanceof Answer.Ok<Credentials> as)) {
            ended(credentials).ifPresent(cause -> accounts.becomes(account, cause.state()));
            return credentials.map(c -> null);
        }
        Answer<T> answer = patiently(account, connector, call, as.value());
        if (ended(answer).isEmpty()) {
            return answer;
        }
        // networks say so of single calls too: the account itself has the last word
        Answer<Self> self = connector.self(as.value());
        ended(self).ifPresent(cause -> accounts.becomes(account, cause.state()));
        return self instanceof Answer.Ok<Self>
                ? Answer.failed(Problem.notAuthenticated(NotAuthenticated.Cause.SCOPE_MISSING))
                : answer;
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

    /** The account's token, renewed first if it is time. */
    private Answer<Credentials> credentials(SocialNetwork connector, NetworkAccount account) {
        NetworkAccount current = account;
        if (isRefreshDue(account)) {
            Answer<NetworkAccount> refreshed = refresh(connector, account);
            if (!(refreshed instanceof Answer.Ok<NetworkAccount> ok)) {
                return refreshed.map(a -> null);
            }
            current = ok.value();
        }
        if (current.accessEnc() == null) {
            return Answer.failed(Problem.notAuthenticated(NotAuthenticated.Cause.EXPIRED));
        }
        return Answer.ok(new Credentials(
                vault.decrypt(current.id(), Kind.ACCESS, current.accessEnc()), current.remoteId(), current.server()));
    }

    private boolean isRefreshDue(NetworkAccount account) {
        return account.refreshEnc() != null
                && account.refreshDueAt() != null
                && !account.refreshDueAt().isAfter(clock.instant());
    }

    /**
     * Gets new tokens, if no other node is at it. As long as the old token holds, trouble on the way doesn't matter.
     */
    private Answer<NetworkAccount> refresh(SocialNetwork connector, NetworkAccount account) {
        boolean stillGood = account.tokenEnd().isAfter(clock.instant());
        if (!accounts.claimRefresh(account.id(), clock.instant().plus(REFRESH_LEASE))) {
            return stillGood ? Answer.ok(account) : afterAnother(account);
        }
        // another node may have been quicker: its refresh token is the only one that counts
        NetworkAccount current = accounts.find(account.id()).orElseThrow();
        if (!isRefreshDue(current)) {
            return Answer.ok(current);
        }
        Answer<Tokens> tokens = connector.refresh(vault.decrypt(current.id(), Kind.REFRESH, current.refreshEnc()));
        if (tokens instanceof Answer.Ok<Tokens> ok) {
            accounts.refreshed(current, ok.value());
            return Answer.ok(accounts.find(account.id()).orElseThrow());
        }
        boolean over =
                tokens.problem().filter(NotAuthenticated.class::isInstance).isPresent();
        return stillGood && !over ? Answer.ok(account) : tokens.map(t -> account);
    }

    private Answer<NetworkAccount> afterAnother(NetworkAccount account) {
        NetworkAccount current = accounts.find(account.id()).orElseThrow();
        return isRefreshDue(current)
                ? Answer.failed(Problem.unreachable(Unreachable.Cause.RESTING))
                : Answer.ok(current);
    }
}
