package org.enishi.sandbox.linkedin;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.enishi.sandbox.JsonFields;

/** An error as LinkedIn words it. */
final class LinkedInError extends WebApplicationException {

    private LinkedInError(int status, JsonFields body) {
        super(Response.status(status)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build());
    }

    private static LinkedInError of(int status, int serviceErrorCode, String code, String message) {
        return new LinkedInError(
                status,
                JsonFields.of("status", status)
                        .with("serviceErrorCode", serviceErrorCode)
                        .with("code", code)
                        .with("message", message));
    }

    private static LinkedInError plain(int status, String code, String message) {
        return new LinkedInError(
                status, JsonFields.of("status", status).with("code", code).with("message", message));
    }

    static LinkedInError emptyToken() {
        return new LinkedInError(
                401,
                JsonFields.of("message", "Empty oauth2_access_token")
                        .with("serviceErrorCode", 401)
                        .with("status", 401));
    }

    static LinkedInError invalidToken() {
        return of(401, 65600, "INVALID_ACCESS_TOKEN", "Invalid access token");
    }

    static LinkedInError revoked() {
        return of(401, 65601, "REVOKED_ACCESS_TOKEN", "The token used in the request has been revoked by the user");
    }

    static LinkedInError expired() {
        return of(401, 65602, "EXPIRED_ACCESS_TOKEN", "The token used in the request has expired");
    }

    static LinkedInError denied(String operation) {
        return of(403, 100, "ACCESS_DENIED", "Not enough permissions to access: " + operation);
    }

    static LinkedInError throttled(String subject) {
        return of(
                429,
                101,
                "TOO_MANY_REQUESTS",
                "Resource level throttle " + subject + " DAY limit for calls to this resource is reached.");
    }

    static LinkedInError versionMissing() {
        return plain(
                426,
                "VERSION_MISSING",
                "A version must be present. Please specify a version by adding the LinkedIn-Version header.");
    }

    static LinkedInError versionGone(String version) {
        return plain(426, "NONEXISTENT_VERSION", "Requested version " + version + " is not active");
    }

    static LinkedInError illegal(String message) {
        return plain(400, "ILLEGAL_ARGUMENT", message);
    }

    static LinkedInError notFound(String what) {
        return plain(404, "NOT_FOUND", "Could not find entity " + what);
    }

    static LinkedInError notAcceptable() {
        return plain(406, "NOT_ACCEPTABLE", "The sandbox speaks JSON only: send x-li-format: json");
    }
}
