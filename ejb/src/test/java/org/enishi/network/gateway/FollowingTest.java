package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.enishi.network.entity.WriteOperation;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Where one follows instead of inviting, nothing can be written with it: by that pages know to offer to follow. */
@Tag("LI-18")
class FollowingTest {

    static Stream<SocialNetwork> networks() {
        return Stream.of(new X(), new Mastodon());
    }

    @ParameterizedTest
    @MethodSource("networks")
    void takesNoNote(SocialNetwork network) {
        assertThat(network.longestText(WriteOperation.INVITE)).isZero();
    }
}
