package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.WriteMoved;
import org.enishi.network.boundary.WriteView;
import org.enishi.network.entity.NetworkAccount;
import org.enishi.network.entity.OutboxEntry;
import org.enishi.network.entity.OutboxState;
import org.enishi.network.gateway.Outgoing;
import org.enishi.platform.boundary.Workers;

/**
 * Sends what the outbox holds. The row's own state permits sending, nothing else: it is claimed in one transaction,
 * sent outside of any, and settled in another.
 */
@ApplicationScoped
public class OutboxSender {

    @Inject
    private Workers workers;

    @Inject
    private OutboxTx outbox;

    @Inject
    private OutboxLease lease;

    @Inject
    private AccountTx accounts;

    @Inject
    private AccountCalls calls;

    @Inject
    private Event<WriteMoved> moved;

    @Inject
    private Clock clock;

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) WriteRequested request) {
        workers.run(() -> send(request.id()));
    }

    /** Sends an entry, if it is free to be sent. */
    public void send(long id) {
        outbox.claim(id).ifPresent(entry -> {
            tell(outbox.sent(entry, deliver(entry)));
            if (entry.operation().isOrdered()) {
                outbox.next(entry).ifPresent(following -> workers.run(() -> send(following)));
            }
        });
    }

    private Answer<String> deliver(OutboxEntry entry) {
        Optional<NetworkAccount> account = accounts.find(entry.accountId());
        Optional<Problem> obstacle =
                calls.obstacle(entry.network(), account, entry.operation().capability());
        if (obstacle.isPresent()) {
            return Answer.failed(obstacle.get());
        }
        return calls.perform(
                account.orElseThrow(),
                (connector, as) ->
                        // whoever comes here late may be taken for dead, and somebody else be sending: better to begin
                        // anew
                        lease.isTooShort(entry.leaseUntil(), clock.instant())
                                ? Answer.failed(Problem.unreachable(Problem.Unreachable.Cause.TIME_OUT))
                                : connector.send(as, Outgoing.of(entry)));
    }

    /** Sends what is due, takes over what was abandoned, and looks up what is unknown. */
    public void run() {
        outbox.recover().forEach(view -> tell(Optional.of(view)));
        for (long id : outbox.due(OutboxState.READY)) {
            workers.run(() -> send(id));
        }
        for (long id : outbox.due(OutboxState.UNKNOWN)) {
            workers.run(() -> lookUp(id));
        }
    }

    private void lookUp(long id) {
        outbox.claimLookUp(id).ifPresent(entry -> {
            NetworkAccount account = accounts.find(entry.accountId()).orElseThrow();
            tell(outbox.lookedUp(
                    entry,
                    calls.perform(
                            account,
                            (connector, as) -> connector.lookUp(as, Outgoing.of(entry), entry.firstSentAt()))));
        });
    }

    private void tell(Optional<WriteView> view) {
        view.ifPresent(v -> moved.fire(new WriteMoved(v)));
    }
}
