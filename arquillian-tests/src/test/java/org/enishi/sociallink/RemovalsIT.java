package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Http;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.Sandbox;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Facebook says by itself that somebody has removed the application, or wants their data deleted. */
@Tag("LI-04")
class RemovalsIT extends SocialTest {

    private static final String SECRET = "sandbox-facebook-secret";

    /** What Facebook calls Suzuki's account. */
    private static final String SUZUKI = "100010585220820";

    private NetworkUser seller;

    @BeforeEach
    void authenticate() {
        seller = seller().authenticated("facebook", "suzuki");
    }

    /** Of a token's first minute a network that says so when asked is not believed: it is the message that counts. */
    @Test
    void whoRemovesTheApplicationThereIsNotAuthenticatedHereAtOnce() {
        Sandbox.tellRemovals("facebook", at("removed"));
        var record = tied(seller.program(), "facebook");
        Sandbox.revoke("facebook", "suzuki");
        assertThat(account().get("state").asText()).isEqualTo("REVOKED");
        seller.program().get(profiles(record) + "/facebook").expect(200);
    }

    @Test
    @Tag("QU-17")
    void whatIsNotSignedByTheNetworkIsRefused() {
        assertThat(send("removed", signed("other-secret", SUZUKI, Instant.now()))
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("removed", null).statusCode()).isEqualTo(400);
        assertThat(send("deletion", "a.b").statusCode()).isEqualTo(400);
        assertThat(account().get("state").asText()).isEqualTo("ACTIVE");
    }

    /** Networks send such messages again for hours, and anybody who saw one could. */
    @Test
    @Tag("QU-17")
    void aMessageFromBeforeTheUserAuthenticatedAgainChangesNothing() {
        String old = signed(SECRET, SUZUKI, Instant.now().minus(Duration.ofMinutes(5)));
        assertThat(send("removed", old).statusCode()).isEqualTo(200);
        assertThat(account().get("state").asText()).isEqualTo("ACTIVE");
    }

    @Test
    @Tag("QU-17")
    void whoWantsTheirDataDeletedIsForgotten() {
        HttpResponse<String> answer = send("deletion", signed(SECRET, SUZUKI, Instant.now()));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("\"url\":", "\"confirmation_code\":");
        assertThat(account().get("state").asText()).isEqualTo("DISCONNECTED");
        assertThat(account().path("authenticatedAs").isTextual()).isFalse();
        assertThat(Http.get(at("../deleted").normalize()).statusCode()).isEqualTo(200);
    }

    private static URI at(String what) {
        return EnishiUnderTest.server().http().resolve("/callbacks/facebook/" + what);
    }

    private static HttpResponse<String> send(String what, String signed) {
        String form = signed == null ? "" : "signed_request=" + URLEncoder.encode(signed, StandardCharsets.UTF_8);
        return Http.send(HttpRequest.newBuilder(at(what))
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build());
    }

    private static String signed(String secret, String member, Instant at) {
        String payload = encoded(("{\"user_id\":\"" + member + "\",\"algorithm\":\"HMAC-SHA256\",\"issued_at\":"
                        + at.getEpochSecond() + "}")
                .getBytes(StandardCharsets.UTF_8));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return encoded(mac.doFinal(payload.getBytes(StandardCharsets.UTF_8))) + "." + payload;
        } catch (GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private JsonNode account() {
        return seller.program().get("me/networks/facebook").expect(200).json();
    }
}
