package org.enishi.network.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.LimitReached;
import org.enishi.network.boundary.Problem.UnknownOutcome;
import org.enishi.network.boundary.Problem.Unreachable;
import org.enishi.network.boundary.WriteSettled;
import org.enishi.network.boundary.WriteView;
import org.enishi.network.entity.OutboxEntry;
import org.enishi.network.entity.OutboxRepository;
import org.enishi.network.entity.OutboxState;

/** The short transactions before and after a write is sent. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class OutboxTx {

    private static final int AT_ONCE = 50;

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Event<WriteSettled> settled;

    @Inject
    private Connectors connectors;

    @Inject
    private Quotas quotas;

    @Inject
    private OutboxLease lease;

    @Inject
    private Clock clock;

    /** Makes a ready entry ours to send; nothing if it isn't ready, or its turn has not come. */
    public Optional<OutboxEntry> claim(long id) {
        Instant now = clock.instant();
        OutboxRepository outbox = outbox();
        if (!outbox.claim(id, now, now.plus(lease.length()))) {
            return Optional.empty();
        }
        outbox.firstSent(id, now);
        return outbox.find(id);
    }

    /** Notes what came of sending. */
    public Optional<WriteView> sent(OutboxEntry entry, Answer<String> answer) {
        // whatever was counted here: the network knows better
        AccountCalls.spentUntil(answer)
                .ifPresent(
                        end -> quotas.block(entry.accountId(), entry.operation().quota(), end));
        if (answer instanceof Answer.Ok<String> ok) {
            return settle(entry, OutboxState.DONE, ok.value(), null, null);
        }
        Problem problem = answer.problem().orElseThrow();
        Instant now = clock.instant();
        if (problem instanceof UnknownOutcome) {
            return lost(entry, OutboxRules.lookUpAt(now));
        }
        Optional<Instant> again =
                problem instanceof Unreachable ? OutboxRules.againAt(entry.attempt(), now) : Optional.empty();
        if (again.isPresent()) {
            return move(entry, OutboxState.READY, again.get());
        }
        Instant until = problem instanceof LimitReached limit ? limit.until() : null;
        return settle(entry, OutboxState.REFUSED, null, problem.code(), until);
    }

    /** The outcome of an entry got lost: it goes the way that its operation declares. */
    private Optional<WriteView> lost(OutboxEntry entry, Instant lookUpAt) {
        return switch (connectors.of(entry.network()).recovery(entry.operation())) {
            case IDEMPOTENT -> {
                Optional<Instant> again = OutboxRules.againAt(entry.attempt(), clock.instant());
                yield again.isPresent()
                        ? move(entry, OutboxState.READY, again.get())
                        : settle(entry, OutboxState.REFUSED, null, new UnknownOutcome().code(), null);
            }
            case LOOK_UP -> move(entry, OutboxState.UNKNOWN, lookUpAt);
            case MANUAL -> undecided(entry);
        };
    }

    private Optional<WriteView> undecided(OutboxEntry entry) {
        Optional<WriteView> moved = move(entry, OutboxState.UNKNOWN, null);
        moved.ifPresent(view -> settled.fire(new WriteSettled(view)));
        return moved;
    }

    /** Takes over what was claimed by a sender that died. */
    public List<WriteView> recover() {
        Instant now = clock.instant();
        return outbox().abandoned(now, AT_ONCE).stream()
                .flatMap(entry -> lost(entry, now).stream())
                .toList();
    }

    public List<Long> due(OutboxState state) {
        return outbox().due(state, clock.instant(), AT_ONCE);
    }

    /** Makes an entry of unknown outcome ours to look up. */
    public Optional<OutboxEntry> claimLookUp(long id) {
        Instant now = clock.instant();
        OutboxRepository outbox = outbox();
        return outbox.claimLookUp(id, now, now.plus(lease.length())) ? outbox.find(id) : Optional.empty();
    }

    /** Notes what the network knows of an entry: only what it certainly does not have may be sent again. */
    public Optional<WriteView> lookedUp(OutboxEntry entry, Answer<Optional<String>> answer) {
        Instant now = clock.instant();
        if (answer instanceof Answer.Ok<Optional<String>> ok) {
            if (ok.value().isPresent()) {
                return settle(entry, OutboxState.DONE, ok.value().get(), null, null);
            }
            return OutboxRules.againAt(entry.attempt(), now).isPresent()
                    ? move(entry, OutboxState.READY, now)
                    : settle(entry, OutboxState.REFUSED, null, "GIVEN_UP", null);
        }
        return OutboxRules.canLookUpLater(answer.problem().orElseThrow())
                ? move(entry, OutboxState.UNKNOWN, now.plus(OutboxRules.BETWEEN_LOOK_UPS))
                : undecided(entry);
    }

    /** Whose turn it is after an entry. */
    public Optional<Long> next(OutboxEntry entry) {
        return outbox().next(entry.accountId(), entry.lane());
    }

    /** Forgets what was settled long ago. */
    public int purge(Duration keep) {
        return outbox().purge(clock.instant().minus(keep));
    }

    private Optional<WriteView> move(OutboxEntry entry, OutboxState state, Instant due) {
        return outbox().move(entry, state, due) ? Optional.of(now(entry)) : Optional.empty();
    }

    private Optional<WriteView> settle(
            OutboxEntry entry, OutboxState state, String remoteId, String problem, Instant until) {
        if (!outbox().settle(entry, state, remoteId, problem, until, clock.instant())) {
            return Optional.empty();
        }
        WriteView view = now(entry);
        settled.fire(new WriteSettled(view));
        return Optional.of(view);
    }

    private WriteView now(OutboxEntry entry) {
        return WriteView.of(outbox().find(entry.id()).orElseThrow());
    }

    private OutboxRepository outbox() {
        return new OutboxRepository(em);
    }
}
