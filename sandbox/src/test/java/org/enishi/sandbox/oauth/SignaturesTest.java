package org.enishi.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SignaturesTest {

    @Test
    void theProofIsAnHmacInLowerCaseHexadecimal() {
        // test case 2 of RFC 4231
        assertThat(Signatures.hmac("Jefe", "what do ya want for nothing?"))
                .isEqualTo("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void peopleAreSentBackToThisMachineOnly() {
        assertThat(RedirectUris.isAllowed("http://localhost:8080/oauth/linkedin"))
                .isTrue();
        assertThat(RedirectUris.isAllowed("http://127.0.0.1:18080/x?y=z")).isTrue();
        assertThat(RedirectUris.isAllowed("http://localhost.evil.example/")).isFalse();
        assertThat(RedirectUris.isAllowed("http://localhost@evil.example/")).isFalse();
        assertThat(RedirectUris.isAllowed("javascript:alert(1)")).isFalse();
        assertThat(RedirectUris.isAllowed(null)).isFalse();
    }

    @Test
    void theAnswerJoinsTheQueryOfTheRedirectUri() {
        Map<String, String> answer = new LinkedHashMap<>();
        answer.put("code", "a+b");
        answer.put("state", "x y");
        answer.put("error", null);
        assertThat(RedirectUris.with("http://localhost/cb?n=linkedin", answer))
                .hasToString("http://localhost/cb?n=linkedin&code=a%2Bb&state=x%20y");
    }
}
