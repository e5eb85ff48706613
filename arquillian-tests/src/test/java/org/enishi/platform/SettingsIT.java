package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A wrong setting ends the start, in one line that a person can read. */
@Tag("QU-03")
class SettingsIT {

    @ParameterizedTest
    @CsvSource({
        "enishi.demo.data, perhaps",
        "enishi.token.days, many",
        "enishi.network.timeout, soon",
        "enishi.nonsense, x"
    })
    void aWrongSettingIsNamedInOneLine(String name, String value) throws IOException {
        var settings = new java.util.HashMap<>(EnishiUnderTest.anotherDatabase());
        settings.put(name, value);
        try (PayaraMicro node = EnishiUnderTest.node("wrong-" + name, settings)) {
            Waiting.until("the start has failed", Duration.ofMinutes(3), node::hasFailed);
            List<String> lines = Files.readAllLines(node.log());
            assertThat(lines)
                    .anyMatch(line ->
                            line.contains(name) && !line.stripLeading().startsWith("at ") && line.length() < 400);
        }
    }
}
