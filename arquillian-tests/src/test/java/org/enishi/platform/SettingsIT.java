package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A wrong or missing setting ends the start, in one line that a person can read. */
@Tag("QU-03")
class SettingsIT {

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    /** All at once: each start of a node takes its time. */
    @Test
    void wrongSettingsAreNamedInOneLine() throws IOException {
        assertThat(complaint(
                        "wrong",
                        Map.of(
                                "enishi.demo.data", "perhaps",
                                "enishi.token.days", "many",
                                "enishi.network.timeout", "soon",
                                "enishi.network.linkedin.api-url", "nowhere",
                                "enishi.network.linkedin.limit.search", "few",
                                "enishi.nonsense", "x")))
                .contains("enishi.demo.data must be true or false, not \"perhaps\"")
                .contains("enishi.token.days must be a whole number, not \"many\"")
                .contains("enishi.network.timeout must be a duration such as PT5S, not \"soon\"")
                .contains("enishi.network.linkedin.api-url must be an http or https address, not \"nowhere\"")
                // which words of such a variable are the network's and which the key's can't always be told
                .contains("ENISHI_NETWORK_LINKEDIN_LIMIT_SEARCH must be a whole number, not \"few\"")
                .contains("ENISHI_NONSENSE is no setting of Enishi");
    }

    @Test
    void aMissingSettingIsNamedInOneLine() throws IOException {
        assertThat(complaint("missing", Map.of("enishi.base-url", ""))).contains("enishi.base-url is missing");
    }

    /** The line with which a node says that it can't start. */
    private static String complaint(String name, Map<String, String> more) throws IOException {
        var settings = new HashMap<>(EnishiUnderTest.anotherDatabase());
        settings.putAll(more);
        try (PayaraMicro node = EnishiUnderTest.node(name, settings)) {
            Waiting.until("the start has failed", PATIENCE, node::hasFailed);
            List<String> lines = Files.readAllLines(node.log());
            return lines.stream()
                    .filter(line -> line.contains("] Enishi can't start: "))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No line says why: see " + node.log()));
        }
    }
}
