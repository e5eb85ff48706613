package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LI-04")
@Tag("QU-17")
class SignedRequestTest {

    private static final String SECRET = "of the application";
    private static final String PAYLOAD =
            "{\"user_id\":\"218471\",\"algorithm\":\"HMAC-SHA256\",\"issued_at\":1291836800}";

    @Test
    void whatTheSecretHasSignedIsRead() throws Exception {
        assertThat(SignedRequest.verified(signed(SECRET, PAYLOAD), SECRET))
                .hasValueSatisfying(
                        content -> assertThat(content.getString("user_id")).isEqualTo("218471"));
    }

    @Test
    void anotherSecretIsNotBelieved() throws Exception {
        assertThat(SignedRequest.verified(signed("of somebody else", PAYLOAD), SECRET))
                .isEmpty();
    }

    @Test
    void whatWasChangedAfterSigningIsNotBelieved() throws Exception {
        String signature = signed(SECRET, PAYLOAD).split("\\.")[0];
        String other = encoded(PAYLOAD.replace("218471", "218472").getBytes(StandardCharsets.UTF_8));
        assertThat(SignedRequest.verified(signature + "." + other, SECRET)).isEmpty();
    }

    @Test
    void anAlgorithmOfTheirOwnIsNotBelieved() throws Exception {
        assertThat(SignedRequest.verified(signed(SECRET, PAYLOAD.replace("HMAC-SHA256", "none")), SECRET))
                .isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", ".", "a.b", "no dot", "!!.??", "a.b.c"})
    void whatIsNoSignedRequestIsNone(String request) {
        assertThat(SignedRequest.verified(request, SECRET)).isEmpty();
    }

    private static String signed(String secret, String payload) throws Exception {
        String encoded = encoded(payload.getBytes(StandardCharsets.UTF_8));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return encoded(mac.doFinal(encoded.getBytes(StandardCharsets.UTF_8))) + "." + encoded;
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
