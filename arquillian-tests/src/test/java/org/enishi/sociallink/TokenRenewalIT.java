package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.Keysets;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Rest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one database, of which the second has got a new key: the tokens that the first has stored follow, both
 * read what either stores, and of all who want new tokens at once one gets them. With X, whose refresh tokens die of
 * being used.
 */
@Tag("LI-02")
class TokenRenewalIT extends SocialTest {

    private static final int RENEWALS = 1_000;
    private static final int CALLERS = 6;
    // between two looks at how many there are
    private static final int USES = 10;
    private static final String NETWORK = "x";

    private static NetworkUser seller;
    private static SavedRecord record;
    private static List<String> keysBefore;
    private static PayaraMicro other;

    @BeforeAll
    static void startTheNodeWithTheNewKey() {
        Sandbox.reset();
        seller = seller().authenticated(NETWORK, "suzuki");
        keysBefore = Fixture.keysOf(seller.user());
        Map<String, String> settings = new HashMap<>(EnishiUnderTest.sharedDatabase());
        settings.put(
                "enishi.crypto.keyset-file",
                Keysets.after(EnishiUnderTest.directory()).toString());
        other = EnishiUnderTest.node("rotated", settings).awaitReady("/health/ready");
        Waiting.until(
                "the tokens are encrypted with the new key",
                Duration.ofMinutes(2),
                () -> Fixture.keysOf(seller.user()).equals(List.of(String.valueOf(Keysets.NEW_KEY))));
    }

    @AfterAll
    static void endTheOtherNode() {
        other.close();
    }

    @Test
    @Tag("AC-19")
    void whatTheOldKeyHasEncryptedFollowsTheNewOne() {
        assertThat(keysBefore).containsOnly(String.valueOf(Keysets.OLD_KEY));
        seller.authenticated(NETWORK, "suzuki");
        record = tied(seller.program(), NETWORK);
        assertThat(Rest.at(other.http())
                        .as(seller.user())
                        .get(profiles(record) + "/" + NETWORK + "/posts")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void tokensThatRotateAreRenewedAThousandTimesAndNoneIsDead() {
        Sandbox.openWindow("users-search");
        seller.authenticated(NETWORK, "suzuki");
        Fixture.age(seller.user());
        record = tied(seller.program(), NETWORK);
        int before = Sandbox.tokensGiven(NETWORK);
        List<Rest> nodes = List.of(seller.program(), Rest.at(other.http()).as(seller.user()));
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<CompletableFuture<Void>> all = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Rest node = nodes.get(i % nodes.size());
                all.add(CompletableFuture.runAsync(() -> useUntil(node, before + RENEWALS), callers));
            }
            all.forEach(CompletableFuture::join);
        } finally {
            callers.shutdownNow();
        }
        assertThat(Sandbox.tokensGiven(NETWORK) - before).isGreaterThanOrEqualTo(RENEWALS);
        assertThat(Sandbox.renewalsRefused(NETWORK)).isZero();
        assertThat(seller.program()
                        .get("me/networks/" + NETWORK)
                        .json()
                        .get("state")
                        .asText())
                .isEqualTo("ACTIVE");
    }

    /** Each use finds that it is time to renew, or somebody at it. */
    private static void useUntil(Rest node, int tokens) {
        do {
            for (int i = 0; i < USES; i++) {
                Fixture.makeRenewalDue(seller.user());
                node.get(profiles(record) + "/" + NETWORK + "/candidates?query=Tanaka")
                        .expect(200);
            }
        } while (Sandbox.tokensGiven(NETWORK) < tokens);
    }
}
