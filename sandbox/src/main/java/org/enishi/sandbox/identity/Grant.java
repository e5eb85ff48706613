package org.enishi.sandbox.identity;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's sign-in at one provider: what was asked, who answered, and what is to be wrong with the tokens.
 *
 * @param issuer the provider's own
 * @param secondStep whether they signed in there with a second step; Yahoo's stand-in tells it by the context class
 */
record Grant(
        String issuer,
        String provider,
        String clientId,
        String redirectUri,
        String nonce,
        String challenge,
        String email,
        String name,
        TokenFault fault,
        boolean secondStep,
        Instant expiresAt) {

    static final String TWO_FACTORS = "https://refeds.org/profile/mfa";

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final Duration BEHIND = Duration.ofSeconds(30);

    /** The claims of the ID token. Yahoo's stand-in tells the address by userinfo alone. */
    JsonObject idToken(Instant now) {
        Instant end = switch (fault) {
            case EXPIRED -> now.minus(LIFE);
            case CLOCK_BEHIND -> now.minus(BEHIND);
            default -> now.plus(LIFE);
        };
        var claims = Json.createObjectBuilder()
                .add("iss", fault == TokenFault.OTHER_ISSUER ? issuer + "-other" : issuer)
                .add("aud", fault == TokenFault.OTHER_AUDIENCE ? "somebody-else" : clientId)
                .add("sub", subject())
                .add("iat", end.minus(LIFE).getEpochSecond())
                .add("exp", end.getEpochSecond());
        if (secondStep && provider.equals("yahoo")) {
            claims.add("acr", TWO_FACTORS);
        } else {
            var methods = Json.createArrayBuilder().add("pwd");
            claims.add("amr", secondStep ? methods.add("otp").add("mfa") : methods);
        }
        if (nonce != null) {
            claims.add("nonce", fault == TokenFault.WRONG_NONCE ? "another-nonce" : nonce);
        }
        return provider.equals("yahoo")
                ? claims.build()
                : withAddress(claims).add("name", name).build();
    }

    JsonObject userInfo() {
        return withAddress(Json.createObjectBuilder().add("sub", subject()))
                .add("name", name)
                .build();
    }

    private JsonObjectBuilder withAddress(JsonObjectBuilder claims) {
        return fault == TokenFault.NO_EMAIL
                ? claims
                : claims.add("email", email).add("email_verified", fault != TokenFault.UNVERIFIED_EMAIL);
    }

    private String subject() {
        String account = provider + " " + email + (fault == TokenFault.OTHER_SUBJECT ? " another" : "");
        return UUID.nameUUIDFromBytes(account.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .toString();
    }
}
