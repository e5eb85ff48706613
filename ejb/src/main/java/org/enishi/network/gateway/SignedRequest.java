package org.enishi.network.gateway;

import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Facebook's {@code signed_request}: a signature and what is signed, both in base64 for addresses, with a dot in
 * between. The signature is the HMAC-SHA256 of the second part as it stands there, with the application's secret.
 */
final class SignedRequest {

    private static final String ALGORITHM = "HMAC-SHA256";
    private static final String HMAC = "HmacSHA256";

    private SignedRequest() {}

    /** What is signed, if the application's secret has signed it. */
    static Optional<JsonObject> verified(String request, String secret) {
        int dot = request == null ? -1 : request.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        String payload = request.substring(dot + 1);
        try {
            byte[] given = Base64.getUrlDecoder().decode(request.substring(0, dot));
            // in constant time: how much of it is right must not be told by how long it takes
            if (!MessageDigest.isEqual(signature(payload, secret), given)) {
                return Optional.empty();
            }
            JsonObject content =
                    Reply.parsed(new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8));
            return Optional.ofNullable(content).filter(c -> ALGORITHM.equals(JsonTree.text(c, "algorithm")));
        } catch (IllegalArgumentException e) {
            // not base64: nobody has signed that
            return Optional.empty();
        }
    }

    private static byte[] signature(String payload, String secret) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), HMAC));
            return mac.doFinal(payload.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + HMAC, e);
        }
    }
}
