package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.enishi.network.control.AccountTx.RefreshClaim;

/** Waits for somebody else who is getting an account's new tokens: they are back sooner than a user gives up. */
@ApplicationScoped
public class RefreshTurn {

    @Inject
    private AccountTx accounts;

    /** They have not come back yet. */
    static class StillTheirs extends Exception {
        private static final long serialVersionUID = 1L;
    }

    @Retry(maxRetries = 40, delay = 150, jitter = 50, maxDuration = 10000, retryOn = StillTheirs.class)
    RefreshClaim await(long accountId, byte[] refused, Duration lease) throws StillTheirs {
        RefreshClaim claim = accounts.claimRefresh(accountId, refused, lease);
        if (claim instanceof RefreshClaim.Theirs) {
            throw new StillTheirs();
        }
        return claim;
    }
}
