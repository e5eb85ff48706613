package org.enishi.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.sandbox.cast.Person;
import org.enishi.sandbox.oauth.CodeRefused.Reason;
import org.enishi.sandbox.oauth.Token.Kind;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.SandboxClock;
import org.enishi.sandbox.world.SettableClock;
import org.junit.jupiter.api.Test;

class AuthorizationsTest {

    private static final String REDIRECT = "http://localhost:8080/callback";
    private static final Duration TEN_MINUTES = Duration.ofMinutes(10);

    private final SettableClock machine = new SettableClock("2026-11-01T00:00:00Z");
    private final Authorizations authorizations = new Authorizations(new SandboxClock(machine));
    private final Member sato = member("sato");

    private static Member member(String key) {
        var presence =
                new Person.Presence(key + "-id", key, "Haruka", "Sato", key + "@a.example", true, null, null, false);
        var person = new Person(
                key,
                true,
                "佐藤",
                "春香",
                key + "@a.example",
                null,
                null,
                null,
                null,
                "JP",
                null,
                List.of(),
                List.of(),
                Map.of(),
                List.of());
        return new Member(person, presence);
    }

    private AuthorizationCode agree(String challenge) {
        return authorizations.agree(
                sato, Set.of("email", "user_posts"), Set.of("email"), REDIRECT, challenge, TEN_MINUTES);
    }

    private void assertRefused(AuthorizationCode code, String redirectUri, String verifier, Reason reason) {
        assertThatExceptionOfType(CodeRefused.class)
                .isThrownBy(() -> authorizations.redeem(code.value(), redirectUri, verifier))
                .extracting(CodeRefused::reason)
                .isEqualTo(reason);
    }

    @Test
    void aCodeWorksOnce() throws CodeRefused {
        AuthorizationCode code = agree(null);
        assertThat(authorizations.redeem(code.value(), REDIRECT, null).member()).isEqualTo(sato);
        assertRefused(code, REDIRECT, null, Reason.USED);
    }

    @Test
    void aCodeExpires() {
        AuthorizationCode code = agree(null);
        machine.pass(TEN_MINUTES);
        assertRefused(code, REDIRECT, null, Reason.EXPIRED);
    }

    @Test
    void aCodeBelongsToItsRedirectUri() {
        assertRefused(agree(null), REDIRECT + "/other", null, Reason.REDIRECT_URI);
    }

    @Test
    void aCodeAskedForWithAChallengeWantsItsVerifier() throws CodeRefused {
        // the example of RFC 7636, appendix B
        String challenge = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
        String verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
        assertRefused(agree(challenge), REDIRECT, null, Reason.VERIFIER);
        assertThat(authorizations.redeem(agree(challenge).value(), REDIRECT, verifier))
                .isNotNull();
    }

    @Test
    void whatWasNotGrantedIsKnownAsDeclined() {
        agree(null);
        assertThat(authorizations.consent(sato)).isEqualTo(Map.of("email", true, "user_posts", false));
    }

    @Test
    void aTokenCarriesOnlyWhatWasGrantedAndNotWithdrawn() {
        agree(null);
        Token token = authorizations.issue(Kind.ACCESS, sato, Set.of("email"), TEN_MINUTES);
        assertThat(authorizations.allows(token, "email")).isTrue();
        assertThat(authorizations.allows(token, "user_posts")).isFalse();
        authorizations.withdraw(sato, "email");
        assertThat(authorizations.allows(token, "email")).isFalse();
    }

    @Test
    void removingTheApplicationEndsAllTokensOfTheMemberOnly() {
        Token mine = authorizations.issue(Kind.ACCESS, sato, Set.of("email"), TEN_MINUTES);
        Token others = authorizations.issue(Kind.ACCESS, member("suzuki"), Set.of("email"), TEN_MINUTES);
        assertThat(authorizations.revoke(sato, Revocation.REMOVED)).isEqualTo(1);
        assertThat(authorizations.isUsable(mine)).isFalse();
        assertThat(authorizations.isUsable(others)).isTrue();
    }
}
