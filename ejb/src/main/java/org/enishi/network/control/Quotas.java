package org.enishi.network.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.enishi.network.boundary.AccountView.QuotaUse;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.NetworkAccountRepository;
import org.enishi.network.entity.QuotaOperation;
import org.enishi.network.entity.QuotaRepository;
import org.enishi.network.entity.QuotaWindow;

/** Counts what an account uses, in the caller's transaction. */
@Dependent
public class Quotas {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private QuotaRules rules;

    @Inject
    private Clock clock;

    /** Makes the rows to count in, where an account lacks them. */
    public void prepare(long accountId) {
        QuotaRepository repository = new QuotaRepository(em);
        List<QuotaOperation> there =
                repository.of(accountId).stream().map(QuotaWindow::operation).toList();
        for (QuotaOperation operation : QuotaOperation.values()) {
            if (!there.contains(operation)) {
                repository.add(new QuotaWindow(accountId, operation, clock.instant()));
            }
        }
    }

    /** Takes one unit. Otherwise answers from when there is one again. */
    public Optional<Instant> take(long accountId, Network network, QuotaOperation operation) {
        QuotaRepository repository = new QuotaRepository(em);
        Instant now = clock.instant();
        if (taken(repository, accountId, network, operation, now)) {
            return Optional.empty();
        }
        Optional<QuotaWindow> window = repository.find(accountId, operation);
        if (window.isEmpty()) {
            // the account is older than the operation; who else notices waits here, and finds the rows made
            new NetworkAccountRepository(em).lock(accountId);
            prepare(accountId);
            em.flush();
            return take(accountId, network, operation);
        }
        return window.map(
                w -> w.blockedUntil() != null && w.blockedUntil().isAfter(now) ? w.blockedUntil() : w.windowEnd());
    }

    private boolean taken(
            QuotaRepository repository, long accountId, Network network, QuotaOperation operation, Instant now) {
        return repository.take(accountId, operation, rules.max(network, operation), now, rules.windowEnd(network, now));
    }

    /** The network itself allows no more until then. */
    public void block(long accountId, QuotaOperation operation, Instant until) {
        new QuotaRepository(em).block(accountId, operation, until);
    }

    public List<QuotaUse> uses(long accountId, Network network) {
        Instant now = clock.instant();
        return new QuotaRepository(em)
                .of(accountId).stream()
                        .sorted(Comparator.comparing(QuotaWindow::operation))
                        .map(w -> new QuotaUse(
                                w.operation(),
                                w.used(now),
                                rules.max(network, w.operation()),
                                w.windowEnd().isAfter(now) ? w.windowEnd() : null,
                                w.blockedUntil() != null && w.blockedUntil().isAfter(now) ? w.blockedUntil() : null))
                        .toList();
    }
}
