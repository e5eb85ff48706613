package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.RestTest;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Tag;

@Tag("QU-02")
class RestartIT extends RestTest {

    @RepeatedTest(2)
    void theEarComesUpAgainWithItsDataAfterTheDomainWasRestarted() {
        var program = as(aUser().saved());
        EnishiUnderTest.server().stop();
        EnishiUnderTest.server().start();
        EnishiUnderTest.server().awaitReady();
        assertThat(program.get("me").status()).isEqualTo(200);
    }
}
