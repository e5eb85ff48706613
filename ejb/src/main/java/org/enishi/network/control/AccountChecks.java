package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.NetworkAccount;
import org.enishi.network.gateway.Self;
import org.enishi.network.gateway.SocialNetwork;

/** Finds out which accounts still work (LI-04). Nodes share the accounts: each check is claimed by one of them. */
@ApplicationScoped
public class AccountChecks {

    private static final int AT_ONCE = 50;

    @Inject
    private Config config;

    @Inject
    private AccountTx accounts;

    @Inject
    private AccountCalls calls;

    @Inject
    private Connectors connectors;

    @Inject
    private Clock clock;

    /** Checks the accounts that are due. */
    public void run() {
        Duration interval = config.getValue("enishi.network.check-interval", Duration.class);
        for (long id : accounts.dueChecks(AT_ONCE)) {
            if (accounts.claimCheck(id, clock.instant().plus(interval))) {
                accounts.find(id).ifPresent(this::check);
            }
        }
        accounts.purgeConsents();
    }

    private void check(NetworkAccount account) {
        if (!account.state().isWatched() || !connectors.of(account.network()).isConfigured()) {
            return;
        }
        if (account.hasEnded(clock.instant())) {
            accounts.becomes(account, AccountState.EXPIRED);
            return;
        }
        Answer<Self> self = calls.perform(account, SocialNetwork::self);
        if (self instanceof Answer.Ok<Self> ok) {
            if (ok.value().scopes() != null) {
                accounts.granted(account, ok.value().scopes());
            }
            accounts.becomes(account, AccountState.ACTIVE);
        } else {
            self.problem().flatMap(AccountChecks::stateAfter).ifPresent(state -> accounts.becomes(account, state));
        }
    }

    /** What the account is after a failed check; nothing where the trouble isn't the account's. */
    private static Optional<AccountState> stateAfter(Problem problem) {
        if (problem.equals(Problem.notAuthenticated(NotAuthenticated.Cause.SCOPE_MISSING))) {
            return Optional.of(AccountState.NEEDS_SCOPE);
        }
        return problem.equals(Problem.refused(Refused.Cause.APP_BLOCKED))
                ? Optional.of(AccountState.APP_BLOCKED)
                : Optional.empty();
    }
}
