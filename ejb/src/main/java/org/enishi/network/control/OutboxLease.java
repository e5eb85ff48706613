package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.gateway.NetworkClients;

/** How long somebody who sends an entry has for it. It follows the time-out: no call may outlive the lease. */
@ApplicationScoped
public class OutboxLease {

    private static final Duration SHORTEST = Duration.ofSeconds(30);

    private Duration length;

    protected OutboxLease() {}

    @Inject
    public OutboxLease(Config config) {
        this(NetworkClients.timeout(config));
    }

    OutboxLease(Duration timeout) {
        Duration fourCalls = timeout.multipliedBy(4);
        length = fourCalls.compareTo(SHORTEST) > 0 ? fourCalls : SHORTEST;
    }

    /** Longer than any call may take: whoever has not come back by then has died. */
    Duration length() {
        return length;
    }

    /** Whether so much of a lease is gone that a call begun now might outlive it. */
    boolean isTooShort(Instant leaseUntil, Instant now) {
        return leaseUntil.minus(length.dividedBy(2)).isBefore(now);
    }
}
