package org.enishi.sandbox.facebook;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import java.util.concurrent.ThreadLocalRandom;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.oauth.Revocation;

/** An error as the Graph API words it. */
final class FacebookError extends WebApplicationException {

    private static final String OAUTH = "OAuthException";
    private static final DateTimeFormatter THEIR_TIME = DateTimeFormatter.ofPattern(
                    "EEEE, dd-MMM-yy HH:mm:ss zzz", Locale.ENGLISH)
            .withZone(ZoneId.of("America/Los_Angeles"));

    private FacebookError(int status, String type, int code, Integer subcode, String message) {
        super(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JsonFields.of(
                        "error",
                        JsonFields.of("message", message)
                                .with("type", type)
                                .with("code", code)
                                .withIfKnown("error_subcode", subcode)
                                .with("fbtrace_id", trace())))
                .build());
    }

    static String trace() {
        byte[] bytes = new byte[17];
        ThreadLocalRandom.current().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static FacebookError tokenMissing(boolean aboutMe) {
        return aboutMe
                ? new FacebookError(
                        400,
                        OAUTH,
                        2500,
                        null,
                        "An active access token must be used to query information about the current user.")
                : new FacebookError(400, OAUTH, 104, null, "An access token is required to request this resource.");
    }

    static FacebookError tokenInvalid() {
        return new FacebookError(400, OAUTH, 190, null, "Invalid OAuth access token - Cannot parse access token");
    }

    /** 190 without a sub-code: what is really wrong is not told. */
    static FacebookError falseAlarm() {
        return new FacebookError(400, OAUTH, 190, null, "Error validating access token.");
    }

    static FacebookError revoked(Revocation why) {
        return switch (why) {
            case REMOVED ->
                new FacebookError(
                        400,
                        OAUTH,
                        190,
                        458,
                        "Error validating access token: The user has not authorized application "
                                + GraphTokenResource.CLIENT_ID + ".");
            case PASSWORD_CHANGED ->
                new FacebookError(
                        400,
                        OAUTH,
                        190,
                        460,
                        "Error validating access token: The session has been invalidated because the user changed their"
                                + " password or Facebook has changed the session for security reasons.");
            case CHECKPOINT ->
                new FacebookError(
                        400,
                        OAUTH,
                        190,
                        459,
                        "Error validating access token: You cannot access the app till you log in to www.facebook.com and"
                                + " follow the instructions given.");
        };
    }

    static FacebookError expired(Instant end, Instant now) {
        return new FacebookError(
                400,
                OAUTH,
                190,
                463,
                "Error validating access token: Session has expired on " + THEIR_TIME.format(end)
                        + ". The current time is " + THEIR_TIME.format(now) + ".");
    }

    static FacebookError proofInvalid() {
        return new FacebookError(
                400, "GraphMethodException", 100, null, "Invalid appsecret_proof provided in the API argument");
    }

    static FacebookError applicationLimit() {
        return new FacebookError(403, OAUTH, 4, null, "(#4) Application request limit reached");
    }

    static FacebookError userLimit() {
        return new FacebookError(403, OAUTH, 17, null, "(#17) User request limit reached");
    }

    static FacebookError capability() {
        return new FacebookError(
                400, OAUTH, 3, null, "(#3) Application does not have the capability to make this API call.");
    }

    static FacebookError permission(String permission) {
        return new FacebookError(
                403, OAUTH, 10, null, "(#10) This endpoint requires the '" + permission + "' permission.");
    }

    static FacebookError writePermission() {
        return new FacebookError(403, OAUTH, 200, null, "(#200) Permissions error");
    }

    static FacebookError missing(String id, String method) {
        return new FacebookError(
                400,
                "GraphMethodException",
                100,
                33,
                "Unsupported " + method + " request. Object with ID '" + id
                        + "' does not exist, cannot be loaded due to missing permissions, or does not support this"
                        + " operation.");
    }

    static FacebookError parameter(String message) {
        return new FacebookError(400, OAUTH, 100, null, "(#100) " + message);
    }

    static FacebookError field(String name, String type) {
        return parameter("Tried accessing nonexisting field (" + name + ") on node type (" + type + ")");
    }

    static FacebookError code(int subcode, String message) {
        return new FacebookError(400, OAUTH, 100, subcode, message);
    }

    static FacebookError clientSecret() {
        return new FacebookError(400, OAUTH, 1, null, "Error validating client secret.");
    }

    static FacebookError application() {
        return new FacebookError(
                400,
                OAUTH,
                101,
                null,
                "Error validating application. Cannot get application info due to a system error.");
    }
}
