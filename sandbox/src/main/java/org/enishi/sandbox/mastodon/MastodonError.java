package org.enishi.sandbox.mastodon;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.enishi.sandbox.JsonFields;

/** An error as a Mastodon server words it. */
final class MastodonError extends WebApplicationException {

    private MastodonError(int status, JsonFields body) {
        this(status, body, null);
    }

    /** @param challenge what the header WWW-Authenticate says of a token that isn't good enough, or null */
    private MastodonError(int status, JsonFields body, String challenge) {
        super(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .header("WWW-Authenticate", challenge)
                .entity(body)
                .build());
    }

    private static MastodonError ofToken(int status, String error, String text) {
        String challenge = "Bearer realm=\"Doorkeeper\", error=\"" + error + "\", error_description=\"" + text + "\"";
        return new MastodonError(status, JsonFields.of("error", text), challenge);
    }

    private static MastodonError of(int status, String error) {
        return new MastodonError(status, JsonFields.of("error", error));
    }

    static MastodonError invalidToken() {
        return ofToken(401, "invalid_token", "The access token is invalid");
    }

    static MastodonError revoked() {
        return ofToken(401, "invalid_token", "The access token was revoked");
    }

    static MastodonError userNeeded() {
        return of(401, "This method requires an authenticated user");
    }

    static MastodonError disabled() {
        return of(403, "Your login is currently disabled");
    }

    static MastodonError scope() {
        return ofToken(403, "insufficient_scope", "This action is outside the authorized scopes");
    }

    static MastodonError notAllowed() {
        return of(403, "This action is not allowed");
    }

    static MastodonError recordNotFound() {
        return of(404, "Record not found");
    }

    static MastodonError replyTargetGone() {
        return of(404, "The post you are trying to reply to does not appear to exist.");
    }

    static MastodonError noSuchPath() {
        return of(404, "Not Found");
    }

    static MastodonError invalid(String what) {
        return of(422, "Validation failed: " + what);
    }

    static MastodonError tooMany() {
        return of(429, "Too many requests");
    }

    static MastodonError oauth(int status, String error, String description) {
        return new MastodonError(status, JsonFields.of("error", error).with("error_description", description));
    }
}
