package org.enishi.sandbox.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.enishi.sandbox.fault.Fault.Kind;
import org.junit.jupiter.api.Test;

class FaultTest {

    private static final String COMMENTS = "/linkedin/api/rest/socialActions/urn/comments";

    private static Fault fault(Kind kind, Integer remaining, String path, String method) {
        return new Fault(kind, 0, remaining, path == null ? null : Pattern.compile(path), method, 503);
    }

    @Test
    void aLostAnswerIsAboutWrites() {
        Fault fault = fault(Kind.COMMIT_AND_LOSE, null, null, null);
        assertThat(fault.strikes("POST", COMMENTS)).isTrue();
        assertThat(fault.strikes("GET", COMMENTS)).isFalse();
        assertThat(fault.strikes("POST", "/linkedin/oauth/v2/accessToken")).isFalse();
    }

    @Test
    void aNamedMethodAndPathDecide() {
        Fault fault = fault(Kind.HOLD_BEFORE, null, "/comments$", "GET");
        assertThat(fault.strikes("GET", COMMENTS)).isTrue();
        assertThat(fault.strikes("POST", COMMENTS)).isFalse();
        assertThat(fault.strikes("GET", "/linkedin/api/v2/userinfo")).isFalse();
    }

    @Test
    void aFaultThatIsUsedUpStrikesNoMore() {
        var gate = new FaultGate();
        gate.set(fault(Kind.RATE_LIMITED, 1, null, null));
        assertThat(gate.strike("GET", COMMENTS).kind()).isEqualTo(Kind.RATE_LIMITED);
        assertThat(gate.strike("GET", COMMENTS).kind()).isEqualTo(Kind.NONE);
    }

    @Test
    void aNetworkThatIsDownAnswersNobodyAtAll() {
        assertThat(fault(Kind.DOWN, null, null, null).strikes("GET", "/linkedin/oauth/v2/authorization"))
                .isTrue();
    }

    @Test
    void aHeldCallWaitsForItsRelease() throws InterruptedException {
        var gate = new FaultGate();
        var wentOn = new CountDownLatch(1);
        var call = new Thread(() -> {
            try {
                gate.hold();
                wentOn.countDown();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        call.start();
        while (gate.held() == 0) {
            Thread.onSpinWait();
        }
        assertThat(wentOn.getCount()).isEqualTo(1);
        assertThat(gate.release()).isEqualTo(1);
        assertThat(wentOn.await(5, TimeUnit.SECONDS)).isTrue();
        call.join();
        assertThat(gate.held()).isZero();
    }

    @Test
    void secretsAreCutShortInTheLog() {
        assertThat(Redaction.parameters("client_id=1&client_secret=sandbox-secret&code=abcdefghij"))
                .isEqualTo("client_id=1&client_secret=sandbo…&code=abcdef…");
    }
}
