package org.enishi.platform.resource;

import static org.assertj.core.api.Assertions.assertThat;

import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Whoever asks before the program serves gets an answer, though nothing that it would be read from is there. */
@Tag("QU-04")
class HealthTest {

    private final Health health = new Health();

    @Test
    void beforeTheStartItIsNotReady() {
        assertThat(health.ready().call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.started().call().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.live().call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void onceItServesItHasStarted() {
        health.begins(null);
        assertThat(health.started().call().getStatus()).isEqualTo(Status.UP);
    }

    @Test
    void atTheEndItIsNotReadyAnyMore() {
        health.begins(null);
        health.ends(null);
        assertThat(health.ready().call().getStatus()).isEqualTo(Status.DOWN);
    }
}
