package org.enishi.sandbox.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.enishi.sandbox.cast.Cast;
import org.junit.jupiter.api.Test;

class WorldTest {

    private final SettableClock machine = new SettableClock("2026-11-01T03:00:00Z");
    private final World world = new World(Cast.fromResource(), machine, Mode.HISTORICAL);

    private Member member(NetworkState network, String key) {
        return network.memberByKey(key).orElseThrow();
    }

    @Test
    void twoViewersSeeDifferentPosts() {
        NetworkState facebook = world.facebook();
        Member taro = member(facebook, "tanaka-taro");
        List<Post> seenBySato =
                facebook.posts(member(facebook, "sato"), p -> p.wall().equals(taro));
        List<Post> seenBySuzuki =
                facebook.posts(member(facebook, "suzuki"), p -> p.wall().equals(taro));
        assertThat(seenBySato).hasSize(seenBySuzuki.size() + 1).containsAll(seenBySuzuki);
    }

    @Test
    void nothingWasWrittenInTheFuture() {
        for (NetworkState network : List.of(world.linkedin(), world.facebook())) {
            for (Member member : network.members()) {
                assertThat(network.posts(member, p -> true)).allSatisfy(post -> {
                    assertThat(post.created()).isBeforeOrEqualTo(machine.instant());
                    assertThat(post.comments()).allMatch(c -> !c.created().isAfter(machine.instant()));
                });
            }
        }
    }

    @Test
    void aResetForgetsWritesTokensAndTheMovedClock() {
        NetworkState linkedin = world.linkedin();
        world.clock().shift(Duration.ofDays(3));
        world.locked(() -> {
            world.commit(linkedin, "message", member(linkedin, "sato"), "urn:li:person:x", "hello", "1", true);
            linkedin.setMode(Mode.TODAY);
            return null;
        });
        world.reset();
        assertThat(world.commits()).isEmpty();
        assertThat(world.clock().offset()).isZero();
        assertThat(linkedin.mode()).isEqualTo(Mode.HISTORICAL);
    }

    @Test
    void idsOfNewThingsAreNotGivenOutAgainAfterAReset() {
        long before = world.nextNumber();
        world.reset();
        assertThat(world.nextNumber()).isGreaterThan(before);
    }
}
