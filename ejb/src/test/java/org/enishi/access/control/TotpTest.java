package org.enishi.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("AC-19")
class TotpTest {

    /** The secret of the test values in RFC 6238, in base 32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "2000000000, 279037"})
    void codesAreAsTheStandardSays(long second, String code) {
        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(second))).hasValue(second / 30);
    }

    @ParameterizedTest
    @CsvSource({"-30, true", "30, true", "-60, false", "60, false"})
    void clocksMayDifferByOneStep(long seconds, boolean taken) {
        Instant now = Instant.parse("2026-11-22T00:00:00Z");
        String code = Totp.codeAt(SECRET, now.plusSeconds(seconds).getEpochSecond() / 30);
        assertThat(Totp.stepOf(SECRET, code, now).isPresent()).isEqualTo(taken);
    }

    @ParameterizedTest
    @CsvSource({"''", "28708", "2870820", "abcdef"})
    void anythingElseIsWrong(String code) {
        assertThat(Totp.stepOf(SECRET, code, Instant.ofEpochSecond(59))).isEmpty();
    }

    @Test
    void theAddressHoldsNothingThatAppsMisread() {
        assertThat(Totp.address(SECRET, "a+b c@example.com"))
                .isEqualTo("otpauth://totp/Enishi:a%2Bb%20c%40example.com?secret=" + SECRET
                        + "&issuer=Enishi&algorithm=SHA1&digits=6&period=30");
    }

    @Test
    void secretsHaveEnoughBits() {
        assertThat(Totp.newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(Totp.newSecret());
    }
}
