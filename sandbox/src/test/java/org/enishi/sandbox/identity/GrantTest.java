package org.enishi.sandbox.identity;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GrantTest {

    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");

    @Test
    void aGoodTokenIsForTheClientThatAskedAndTellsAVerifiedAddress() {
        JsonObject token = grant("google", TokenFault.NONE).idToken(NOW);
        assertThat(token.getString("iss")).isEqualTo("http://127.0.0.1:8090/idp/google");
        assertThat(token.getString("aud")).isEqualTo("enishi");
        assertThat(token.getString("nonce")).isEqualTo("asked");
        assertThat(token.getJsonNumber("exp").longValue()).isGreaterThan(NOW.getEpochSecond());
        assertThat(token.getString("email")).isEqualTo("a@example.com");
        assertThat(token.getBoolean("email_verified")).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"WRONG_NONCE, nonce", "OTHER_AUDIENCE, aud", "OTHER_ISSUER, iss", "OTHER_SUBJECT, sub", "EXPIRED, exp"})
    void aFaultSpoilsItsOwnClaim(TokenFault fault, String claim) {
        JsonObject good = grant("google", TokenFault.NONE).idToken(NOW);
        assertThat(grant("google", fault).idToken(NOW).get(claim)).isNotEqualTo(good.get(claim));
    }

    @Test
    void thePersonStaysTheSameFromOneSignInToTheNext() {
        assertThat(grant("google", TokenFault.NONE).idToken(NOW).getString("sub"))
                .isEqualTo(grant("google", TokenFault.EXPIRED).idToken(NOW).getString("sub"));
    }

    @Test
    void yahooTellsTheAddressByUserInfoAlone() {
        Grant grant = grant("yahoo", TokenFault.NONE);
        assertThat(grant.idToken(NOW)).doesNotContainKey("email");
        assertThat(grant.userInfo().getString("email")).isEqualTo("a@example.com");
    }

    @Test
    void aSecondStepIsToldByItsMethodOrByYahooByTheContext() {
        assertThat(grant("google", TokenFault.NONE, true)
                        .idToken(NOW)
                        .getJsonArray("amr")
                        .toString())
                .contains("mfa");
        assertThat(grant("google", TokenFault.NONE, false)
                        .idToken(NOW)
                        .getJsonArray("amr")
                        .toString())
                .doesNotContain("mfa");
        assertThat(grant("yahoo", TokenFault.NONE, true).idToken(NOW).getString("acr"))
                .isEqualTo(Grant.TWO_FACTORS);
    }

    private static Grant grant(String provider, TokenFault fault) {
        return grant(provider, fault, false);
    }

    private static Grant grant(String provider, TokenFault fault, boolean secondStep) {
        return new Grant(
                "http://127.0.0.1:8090/idp/" + provider,
                provider,
                "enishi",
                "http://localhost/callback",
                "asked",
                "challenge",
                "a@example.com",
                "A",
                fault,
                secondStep,
                NOW.plusSeconds(60));
    }
}
