package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.QuotaOperation;

/** How much of each operation an account may use, and when counting starts anew (LI-21). */
@ApplicationScoped
public class QuotaRules {

    /** What stands for "no limit is set". */
    static final int UNLIMITED = Integer.MAX_VALUE;

    private static final Duration DAY = Duration.ofHours(24);

    private Config config;

    protected QuotaRules() {}

    @Inject
    public QuotaRules(Config config) {
        this.config = config;
    }

    /** The operator's limit; none if nothing is set. */
    public int max(Network network, QuotaOperation operation) {
        return config.getOptionalValue("enishi.network." + network.key() + ".limit." + operation.key(), Integer.class)
                .orElse(UNLIMITED);
    }

    /** When a window ends that opens now: LinkedIn counts by UTC days, others for a day from the first use. */
    public Instant windowEnd(Network network, Instant now) {
        return network == Network.LINKEDIN
                ? LocalDate.ofInstant(now, ZoneOffset.UTC)
                        .plusDays(1)
                        .atStartOfDay(ZoneOffset.UTC)
                        .toInstant()
                : now.plus(DAY);
    }
}
