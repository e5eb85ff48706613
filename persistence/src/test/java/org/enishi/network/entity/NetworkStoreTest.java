package org.enishi.network.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What has to hold in the database itself, however many do it at once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class NetworkStoreTest {

    private static final int MANY = 8;
    private static final AtomicLong IDS = new AtomicLong(1_000);
    private static final Instant NOW = Instant.parse("2026-11-02T10:00:00Z");
    private static final Instant LATER = NOW.plusSeconds(30);

    private TestStore store;
    private long someone;
    private NetworkAccount account;

    abstract TestStore open();

    @BeforeAll
    void start() {
        store = open();
    }

    @AfterAll
    void end() throws Exception {
        store.close();
    }

    @BeforeEach
    void anAccount() {
        someone = IDS.incrementAndGet();
        store.someone(someone);
        account = store.in(em -> {
            var created = new NetworkAccount(Network.LINKEDIN, someone, NOW);
            new NetworkAccountRepository(em).add(created);
            for (QuotaOperation operation : QuotaOperation.values()) {
                new QuotaRepository(em).add(new QuotaWindow(created.id(), operation, NOW));
            }
            return created;
        });
    }

    private OutboxEntry entry(String key, WriteOperation operation, Instant when) {
        return store.in(em -> {
            var entry = new OutboxEntry(account, someone, key, operation, "post", null, "text", when);
            new OutboxRepository(em).add(entry);
            return entry;
        });
    }

    private boolean claim(OutboxEntry entry) {
        return store.in(em -> new OutboxRepository(em).claim(entry.id(), NOW, LATER));
    }

    private OutboxEntry read(OutboxEntry entry) {
        return store.in(em -> new OutboxRepository(em).find(entry.id()).orElseThrow());
    }

    @Test
    @Tag("LI-23")
    void ofManyWhoClaimAnEntryOneGetsIt() {
        OutboxEntry entry = entry("a", WriteOperation.COMMENT, NOW);

        List<Boolean> claimed = store.atOnce(MANY, em -> new OutboxRepository(em).claim(entry.id(), NOW, LATER));

        assertThat(claimed).containsOnlyOnce(true);
        assertThat(read(entry)).satisfies(e -> {
            assertThat(e.state()).isEqualTo(OutboxState.SENDING);
            assertThat(e.attempt()).isEqualTo(1);
            assertThat(e.leaseUntil()).isEqualTo(LATER);
        });
    }

    @Test
    @Tag("LI-15")
    void aLikeIsSentBeforeItsTakingBack() {
        OutboxEntry like = entry("like", WriteOperation.LIKE, NOW.minusSeconds(2));
        OutboxEntry unlike = entry("unlike", WriteOperation.UNLIKE, NOW.minusSeconds(1));

        assertThat(claim(unlike)).isFalse();
        assertThat(claim(like)).isTrue();
        assertThat(claim(unlike)).isFalse();
        store.run(em -> new OutboxRepository(em).settle(read(like), OutboxState.DONE, "post", null, null, NOW));
        assertThat(claim(unlike)).isTrue();
    }

    @Test
    void commentsDoNotWaitForEachOther() {
        entry("one", WriteOperation.COMMENT, NOW.minusSeconds(2));
        assertThat(claim(entry("two", WriteOperation.COMMENT, NOW.minusSeconds(1))))
                .isTrue();
    }

    @Test
    @Tag("LI-23")
    void whatSomebodyKnewOfAnEntryBeforeItMovedOnIsNotWritten() {
        OutboxEntry entry = entry("stale", WriteOperation.COMMENT, NOW);
        claim(entry);
        OutboxEntry firstSender = read(entry);
        store.run(em -> new OutboxRepository(em).move(firstSender, OutboxState.READY, NOW));
        claim(entry);

        boolean written = store.in(
                em -> new OutboxRepository(em).settle(firstSender, OutboxState.DONE, "late", null, null, LATER));

        assertThat(written).isFalse();
        assertThat(read(entry).state()).isEqualTo(OutboxState.SENDING);
    }

    @Test
    @Tag("LI-23")
    void anEntryWhoseSenderDiedIsFoundOnceItsLeaseHasRunOut() {
        OutboxEntry entry = entry("abandoned", WriteOperation.COMMENT, NOW);
        claim(entry);

        assertThat(abandoned(LATER.minusSeconds(1))).doesNotContain(entry);
        assertThat(abandoned(LATER)).contains(entry);
    }

    private List<OutboxEntry> abandoned(Instant now) {
        return store.in(em -> new OutboxRepository(em).abandoned(now, 1000));
    }

    @Test
    @Tag("LI-23")
    void aLookUpIsClaimedByOneToo() {
        OutboxEntry entry = entry("unknown", WriteOperation.COMMENT, NOW);
        claim(entry);
        store.run(em -> new OutboxRepository(em).move(read(entry), OutboxState.UNKNOWN, NOW));

        List<Boolean> claimed = store.atOnce(MANY, em -> new OutboxRepository(em).claimLookUp(entry.id(), NOW, LATER));

        assertThat(claimed).containsOnlyOnce(true);
    }

    @Test
    @Tag("LI-21")
    void quotaIsCountedExactlyHoweverManyTakeAtOnce() {
        List<Boolean> taken = store.atOnce(MANY, em -> take(em, 5, NOW));

        assertThat(taken).filteredOn(t -> t).hasSize(5);
        assertThat(window().used(NOW)).isEqualTo(5);
    }

    @Test
    @Tag("LI-21")
    void countingStartsAnewOnceTheWindowIsOver() {
        store.run(em -> take(em, 1, NOW));
        assertThat(store.<Boolean>in(em -> take(em, 1, NOW))).isFalse();

        Instant tomorrow = NOW.plus(Duration.ofDays(1));
        assertThat(store.<Boolean>in(em -> take(em, 1, tomorrow))).isTrue();
        assertThat(window().used(tomorrow)).isEqualTo(1);
        assertThat(window().windowEnd()).isEqualTo(tomorrow.plus(Duration.ofDays(1)));
    }

    @Test
    @Tag("LI-22")
    void theNetworksOwnNoCountsWhateverWasUsed() {
        store.run(em -> new QuotaRepository(em).block(account.id(), QuotaOperation.MESSAGE, LATER));
        store.run(em -> new QuotaRepository(em).block(account.id(), QuotaOperation.MESSAGE, NOW));

        assertThat(store.<Boolean>in(em -> take(em, 100, LATER.minusMillis(1)))).isFalse();
        assertThat(store.<Boolean>in(em -> take(em, 100, LATER))).isTrue();
    }

    private boolean take(jakarta.persistence.EntityManager em, int max, Instant now) {
        return new QuotaRepository(em)
                .take(account.id(), QuotaOperation.MESSAGE, max, now, now.plus(Duration.ofDays(1)));
    }

    private QuotaWindow window() {
        return store.in(em -> new QuotaRepository(em).find(account.id(), QuotaOperation.MESSAGE))
                .orElseThrow();
    }

    @Test
    @Tag("LI-01")
    void aConsentIsTakenOnce() {
        String hash = "h" + someone;
        store.run(em -> new NetworkAccountRepository(em)
                .add(new ConsentRequest(hash, new byte[] {1}, Network.LINKEDIN, null, someone, "/", null, LATER)));

        List<Optional<ConsentRequest>> taken = store.atOnce(MANY, em -> new NetworkAccountRepository(em).take(hash));

        assertThat(taken).filteredOn(Optional::isPresent).hasSize(1);
    }

    @Test
    @Tag("LI-04")
    void anAccountsCheckIsClaimedByOne() {
        List<Boolean> claimed =
                store.atOnce(MANY, em -> new NetworkAccountRepository(em).claimCheck(account.id(), NOW, LATER));

        assertThat(claimed).containsOnlyOnce(true);
    }

    @Test
    @Tag("LI-02")
    void anAccountsTokensAreRenewedByOne() {
        store.run(em -> new NetworkAccountRepository(em)
                .lock(account.id())
                .orElseThrow()
                .keep(new byte[] {1}, LATER, new byte[] {2}, null, 7, NOW));

        List<Boolean> claimed = store.atOnce(MANY, em -> {
            NetworkAccount locked =
                    new NetworkAccountRepository(em).lock(account.id()).orElseThrow();
            boolean free = !locked.isRefreshing(NOW);
            if (free) {
                locked.refreshing(LATER);
            }
            return free;
        });

        assertThat(claimed).containsOnlyOnce(true);
    }

    @Test
    @Tag("LI-02")
    void aNetworkThatSendsNoNewRefreshTokenLeavesTheOldOne() {
        store.run(em -> {
            NetworkAccount kept =
                    new NetworkAccountRepository(em).lock(account.id()).orElseThrow();
            kept.keep(new byte[] {1}, LATER, new byte[] {2}, LATER.plusSeconds(9), 7, NOW);
            kept.keep(new byte[] {3}, LATER, null, null, 7, NOW);
        });

        NetworkAccount read = store.in(em -> new NetworkAccountRepository(em).find(account.id()))
                .orElseThrow();
        assertThat(read.accessEnc()).containsExactly(3);
        assertThat(read.refreshEnc()).containsExactly(2);
        assertThat(read.endsAt()).isEqualTo(LATER.plusSeconds(9));
    }

    @Test
    @Tag("LI-02")
    void accountsEncryptedWithAnotherKeyAreFound() {
        store.run(em -> new NetworkAccountRepository(em)
                .lock(account.id())
                .orElseThrow()
                .keep(new byte[] {1}, LATER, null, null, 7, NOW));

        assertThat(encryptedOtherwise(8)).contains(account.id());
        assertThat(encryptedOtherwise(7)).doesNotContain(account.id());
    }

    private List<Long> encryptedOtherwise(int key) {
        return store.in(em -> new NetworkAccountRepository(em).encryptedOtherwise(key, 1000));
    }
}
