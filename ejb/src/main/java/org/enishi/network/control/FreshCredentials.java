package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.control.AccountTx.RefreshClaim;
import org.enishi.network.control.TokenVault.Kind;
import org.enishi.network.entity.NetworkAccount;
import org.enishi.network.gateway.Credentials;
import org.enishi.network.gateway.Self;
import org.enishi.network.gateway.SocialNetwork;
import org.enishi.network.gateway.Tokens;

/**
 * An account's token, renewed first if it is time (LI-02). Of all nodes one gets the new tokens: where each use makes
 * the refresh token before it worthless, two who do it together would end the account.
 */
@ApplicationScoped
public class FreshCredentials {

    @Inject
    private AccountTx accounts;

    @Inject
    private TokenVault vault;

    @Inject
    private OutboxLease lease;

    @Inject
    private RefreshTurn turn;

    @Inject
    private Clock clock;

    /** Credentials, and the row that they were read from. */
    record Held(NetworkAccount account, Credentials credentials) {

        boolean isRenewable() {
            return account.refreshEnc() != null;
        }
    }

    /** The account's token. */
    Answer<Held> of(SocialNetwork connector, NetworkAccount account) {
        return account.isRefreshDue(clock.instant()) ? renewed(connector, account, null) : held(account);
    }

    /** Another token than the one that the network took no more. */
    Answer<Held> insteadOf(SocialNetwork connector, NetworkAccount account, Held refused) {
        return renewed(connector, account, refused.account().accessEnc());
    }

    private Answer<Held> held(NetworkAccount account) {
        return account.accessEnc() == null
                ? Answer.failed(Problem.notAuthenticated(NotAuthenticated.Cause.EXPIRED))
                : Answer.ok(new Held(account, credentials(account)));
    }

    private Credentials credentials(NetworkAccount account) {
        return new Credentials(
                vault.decrypt(account.id(), Kind.ACCESS, account.accessEnc()), account.remoteId(), account.server());
    }

    /** As long as the old token holds, trouble on the way to a new one doesn't matter. */
    private Answer<Held> renewed(SocialNetwork connector, NetworkAccount account, byte[] refused) {
        boolean stillGood = refused == null
                && account.tokenEnd() != null
                && account.tokenEnd().isAfter(clock.instant());
        RefreshClaim claim = accounts.claimRefresh(account.id(), refused, lease.length());
        if (claim instanceof RefreshClaim.Theirs && !stillGood) {
            claim = afterThem(account, refused);
        }
        if (claim instanceof RefreshClaim.Done done) {
            return held(done.account());
        }
        if (!(claim instanceof RefreshClaim.Ours ours)) {
            return stillGood ? held(account) : Answer.failed(Problem.unreachable(Problem.Unreachable.Cause.TIME_OUT));
        }
        Answer<NetworkAccount> renewed = renew(connector, ours.account());
        boolean over =
                renewed.problem().filter(NotAuthenticated.class::isInstance).isPresent();
        return renewed instanceof Answer.Failed && stillGood && !over ? held(account) : renewed.then(this::held);
    }

    private RefreshClaim afterThem(NetworkAccount account, byte[] refused) {
        try {
            return turn.await(account.id(), refused, lease.length());
        } catch (RefreshTurn.StillTheirs e) {
            return new RefreshClaim.Theirs();
        }
    }

    private Answer<NetworkAccount> renew(SocialNetwork connector, NetworkAccount account) {
        String refreshToken = vault.decrypt(account.id(), Kind.REFRESH, account.refreshEnc());
        Answer<Tokens> tokens = connector.refresh(refreshToken);
        if (tokens instanceof Answer.Ok<Tokens> ok) {
            return Answer.ok(accounts.refreshed(account, refreshToken, ok.value()));
        }
        boolean refused =
                tokens.problem().filter(NotAuthenticated.class::isInstance).isPresent();
        if (refused && connector.self(credentials(account)) instanceof Answer.Ok<Self>) {
            // only the renewal is over: the token that is there works until its own end
            return Answer.ok(accounts.refreshRefused(account, refreshToken));
        }
        return tokens.map(t -> account);
    }
}
