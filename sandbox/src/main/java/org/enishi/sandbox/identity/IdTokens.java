package org.enishi.sandbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.enishi.sandbox.JsonFields;

/** Signs ID tokens with a key of its own, made at start, and publishes the public half. */
@ApplicationScoped
public class IdTokens {

    private static final String KEY_ID = "sandbox";
    private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

    private final KeyPair published = pair();
    private final KeyPair foreign = pair();

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonFields keys() {
        var key = (RSAPublicKey) published.getPublic();
        return JsonFields.of(
                "keys",
                List.of(JsonFields.of("kty", "RSA")
                        .with("use", "sig")
                        .with("alg", "RS256")
                        .with("kid", KEY_ID)
                        .with(
                                "n",
                                BASE64.encodeToString(unsigned(key.getModulus().toByteArray())))
                        .with(
                                "e",
                                BASE64.encodeToString(
                                        unsigned(key.getPublicExponent().toByteArray())))));
    }

    /** A token with these claims, signed as the fault wants it. */
    String token(JsonObject claims, TokenFault fault, String clientSecret) {
        try {
            return switch (fault) {
                case ALG_NONE -> unsigned("none", claims) + ".";
                case ALG_HMAC -> {
                    String text = unsigned("HS256", claims);
                    var mac = Mac.getInstance("HmacSHA256");
                    mac.init(new SecretKeySpec(clientSecret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
                    yield text + "." + BASE64.encodeToString(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
                }
                case FOREIGN_KEY -> signed(claims, foreign.getPrivate());
                default -> signed(claims, published.getPrivate());
            };
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String signed(JsonObject claims, PrivateKey key) throws GeneralSecurityException {
        String text = unsigned("RS256", claims);
        var signature = Signature.getInstance("SHA256withRSA");
        signature.initSign(key);
        signature.update(text.getBytes(StandardCharsets.US_ASCII));
        return text + "." + BASE64.encodeToString(signature.sign());
    }

    private static String unsigned(String algorithm, JsonObject claims) {
        JsonObject header = Json.createObjectBuilder()
                .add("alg", algorithm)
                .add("kid", KEY_ID)
                .add("typ", "JWT")
                .build();
        return encoded(header) + "." + encoded(claims);
    }

    private static String encoded(JsonObject json) {
        return BASE64.encodeToString(json.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** Without the sign that Java puts before. */
    private static byte[] unsigned(byte[] number) {
        return number[0] == 0 ? Arrays.copyOfRange(number, 1, number.length) : number;
    }
}
