package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import org.enishi.harness.RestTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("QU-04")
class HealthIT extends RestTest {

    @ParameterizedTest
    @ValueSource(strings = {"ready", "live", "started"})
    void healthIsToldToAnybody(String kind) {
        assertThat(anonymous().get("/health/" + kind).json().get("status").asText())
                .isEqualTo("UP");
    }

    @Test
    void readinessLooksAtTheDatabase() {
        assertThat(anonymous().get("/health/ready").json().get("checks").findValuesAsText("name"))
                .anyMatch(name -> name.toLowerCase().contains("database"));
    }

    @Test
    void metricsAreTold() {
        assertThat(anonymous().get("/metrics").body()).contains("memory_usedHeap");
    }

    @Test
    void theApiDescribesItself() {
        assertThat(anonymous()
                        .with("Accept", "application/json")
                        .get("/openapi")
                        .json()
                        .at("/paths")
                        .fieldNames())
                .toIterable()
                .anyMatch(path -> path.endsWith("/tokens"));
    }
}
