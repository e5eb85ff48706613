package org.enishi.harness;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Runs after all other classes (see {@link ServerLogLast}). */
@Tag("QU-04")
class ServerLogIT {

    @Test
    void theServerLoggedNoErrorThatNoTestExpected() {
        assertThat(String.join("\n\n", ServerLog.complaints())).isEmpty();
    }
}
