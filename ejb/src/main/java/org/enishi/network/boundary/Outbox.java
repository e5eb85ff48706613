package org.enishi.network.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.network.control.AccountCalls;
import org.enishi.network.control.Connectors;
import org.enishi.network.control.OutboxSender;
import org.enishi.network.control.Quotas;
import org.enishi.network.control.WriteRequested;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.NetworkAccount;
import org.enishi.network.entity.NetworkAccountRepository;
import org.enishi.network.entity.OutboxEntry;
import org.enishi.network.entity.OutboxRepository;
import org.enishi.network.entity.OutboxState;
import org.enishi.network.entity.WriteOperation;
import org.enishi.network.gateway.SocialNetwork;
import org.enishi.platform.boundary.Characters;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;

/**
 * What users do at networks (LI-15, LI-17, LI-23): accepted here, in the caller's transaction, and sent afterwards by
 * whoever claims it. Every accepted request is sent once; where a crash leaves that open it is found out, and never
 * sent again blindly.
 */
@Stateless
public class Outbox {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Connectors connectors;

    @Inject
    private AccountCalls calls;

    @Inject
    private Quotas quotas;

    @Inject
    private OutboxSender sender;

    @Inject
    private Event<WriteRequested> requested;

    @Inject
    private Event<WriteSettled> settled;

    @Inject
    private Clock clock;

    /**
     * Accepts a write and takes its quota. A request key that was seen before answers with what became of it; with
     * another request it is refused.
     *
     * @throws Denied without the network's permission, an account that works, or the user's grant
     * @throws QuotaExceeded at the limit
     * @throws Rejected if the network doesn't offer it, or the text is missing or too long
     */
    public WriteView submit(Actor actor, WriteRequest request) {
        WriteView accepted = accept(actor, request);
        requested.fire(new WriteRequested(accepted.id()));
        return accepted;
    }

    /** Like {@link #submit}, for a caller who will {@link #send} it at once. */
    public WriteView accept(Actor actor, WriteRequest request) {
        actor.require(request.network().permission());
        Optional<NetworkAccount> account = new NetworkAccountRepository(em).find(actor.id(), request.network());
        calls.obstacle(request.network(), account, request.operation().capability())
                .ifPresent(problem -> {
                    throw Failures.of(request.network(), problem);
                });
        check(request);
        long accountId = account.orElseThrow().id();
        // of two who bring the same key at once, the second waits here and then finds it
        new NetworkAccountRepository(em).lock(accountId);
        OutboxRepository outbox = new OutboxRepository(em);
        Optional<OutboxEntry> before = outbox.findByKey(accountId, request.requestKey());
        if (before.isPresent()) {
            if (!isSame(before.get(), request)) {
                throw new Rejected("network.error.requestKeyUsed");
            }
            return WriteView.of(before.get());
        }
        quotas.take(accountId, request.network(), request.operation().quota()).ifPresent(until -> {
            throw Failures.of(request.network(), new Problem.LimitReached(until));
        });
        var entry = new OutboxEntry(
                account.get(),
                request.recordId(),
                request.requestKey(),
                request.operation(),
                request.target(),
                request.subject(),
                request.text(),
                clock.instant());
        outbox.add(entry);
        return WriteView.of(entry);
    }

    /** A key stands for one request: what another one wants must not be lost, nor be taken for done. */
    private static boolean isSame(OutboxEntry before, WriteRequest request) {
        return before.operation() == request.operation()
                && before.target().equals(request.target())
                && Objects.equals(before.subject(), request.subject())
                && Objects.equals(before.text(), request.text());
    }

    private void check(WriteRequest request) {
        String key = request.requestKey();
        if (key == null || key.isBlank() || key.length() > OutboxEntry.KEY_LENGTH || !Characters.areStorable(key)) {
            throw new Rejected("network.error.requestKey", OutboxEntry.KEY_LENGTH);
        }
        if (request.target() == null
                || request.target().isBlank()
                || request.target().length() > OutboxEntry.TARGET_LENGTH
                || !Characters.areStorable(request.target())) {
            throw new Rejected("network.error.target");
        }
        if (!areStorable(request.text()) || !areStorable(request.subject())) {
            throw new Rejected("network.error.characters");
        }
        WriteOperation operation = request.operation();
        String text = request.text() == null ? "" : request.text();
        if (operation.isWritten() || !text.isEmpty()) {
            SocialNetwork network = connectors.of(request.network());
            int longest = network.longestText(operation);
            String sent = asSent(network, request);
            if (operation.isWritten() && text.isBlank() || network.lengthOf(operation, sent) > longest) {
                boolean isWeighed = !text.isBlank() && sent.codePointCount(0, sent.length()) <= longest;
                throw new Rejected(isWeighed ? "network.error.weight" : "network.error.text", longest);
            }
        }
        if (request.subject() != null && request.subject().length() > OutboxEntry.SUBJECT_LENGTH) {
            throw new Rejected("network.error.subject", OutboxEntry.SUBJECT_LENGTH);
        }
    }

    /** The text with what stands before it where messages have no subject. */
    private static String asSent(SocialNetwork network, WriteRequest request) {
        String text = request.text() == null ? "" : request.text();
        boolean isBefore = request.subject() != null && !request.subject().isBlank() && !network.hasSubjects();
        return isBefore ? request.subject().strip() + "\n\n" + text : text;
    }

    /** Whether messages of a network have a subject. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean hasSubjects(Network network) {
        return connectors.of(network).hasSubjects();
    }

    /** How many characters a network takes; 0 where it takes none. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int longestText(Network network, WriteOperation operation) {
        return connectors.of(network).longestText(operation);
    }

    private static boolean areStorable(String text) {
        return text == null || Characters.areStorable(text);
    }

    /**
     * Sends a write now, if nobody has yet, and waits for the answer; for programs.
     *
     * @throws NotFound if the actor has no such write
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public WriteView send(Actor actor, long id) {
        sender.send(id);
        return WriteView.of(own(actor, id));
    }

    /** The actor's writes beside a record that are under way, or were settled since a moment; oldest first. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<WriteView> recent(Actor actor, Network network, long recordId, Instant since) {
        return new NetworkAccountRepository(em)
                .find(actor.id(), network)
                .map(account -> new OutboxRepository(em)
                        .recent(account.id(), recordId, since).stream()
                                .map(WriteView::of)
                                .toList())
                .orElse(List.of());
    }

    /**
     * The user says what became of a write whose outcome nobody else can tell.
     *
     * @throws NotFound if the actor has no such write, or its outcome is not left to them
     */
    public WriteView decide(Actor actor, long id, boolean wasSent) {
        OutboxEntry entry = own(actor, id);
        OutboxRepository outbox = new OutboxRepository(em);
        boolean decided = WriteView.of(entry).undecided()
                && outbox.settle(
                        entry,
                        wasSent ? OutboxState.DONE : OutboxState.REFUSED,
                        null,
                        wasSent ? null : "GIVEN_UP",
                        null,
                        clock.instant());
        if (!decided) {
            throw new NotFound("network.error.noWrite");
        }
        WriteView view = WriteView.of(entry);
        settled.fire(new WriteSettled(view));
        return view;
    }

    private OutboxEntry own(Actor actor, long id) {
        return new OutboxRepository(em)
                .find(id)
                .filter(e -> e.actorId() == actor.id())
                .orElseThrow(() -> new NotFound("network.error.noWrite"));
    }
}
