package org.enishi.sandbox.facebook;

import jakarta.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.enishi.sandbox.oauth.RedirectUris;
import org.enishi.sandbox.oauth.Revocation;
import org.enishi.sandbox.oauth.Signatures;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;

/** Facebook's message to an application that a member has removed it: a form with a {@code signed_request}. */
public final class Deauthorization {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private Deauthorization() {}

    public static String signedRequest(Member member, Instant at) {
        String payload = encoded(Json.createObjectBuilder()
                .add("user_id", member.id())
                .add("algorithm", "HMAC-SHA256")
                .add("issued_at", at.getEpochSecond())
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8));
        String hmac = Signatures.hmac(GraphTokenResource.CLIENT_SECRET, payload);
        return encoded(HexFormat.of().parseHex(hmac)) + "." + payload;
    }

    /**
     * Tells the application, if it wants to be told; never under the world's lock, since it may want to ask something.
     *
     * @return what the application answered; 0 where it was not told
     */
    public static int after(Revocation reason, NetworkState network, Member member, Instant at) {
        String address = network.deauthorizeUrl();
        if (reason != Revocation.REMOVED || !RedirectUris.isAllowed(address)) {
            return 0;
        }
        String form = "signed_request=" + URLEncoder.encode(signedRequest(member, at), StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(address))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try {
            return HttpClient.newHttpClient()
                    .send(request, BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            // the application is down: the removal counts all the same
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
