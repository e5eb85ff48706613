package org.enishi.sandbox.x;

import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import org.enishi.sandbox.JsonFields;

/** An error as X words it: a problem whose type is mostly blank. */
final class XError extends RuntimeException {

    private static final String BLANK = "about:blank";
    private static final String FORBIDDEN = "Forbidden";

    /** On the wire the types still carry the old host. */
    private static final String PROBLEMS = "https://api.twitter.com/2/problems/";

    private final int status;
    private final transient JsonFields body;

    private XError(int status, JsonFields body) {
        super(status + " " + body);
        this.status = status;
        this.body = body;
    }

    Response response() {
        return Response.status(status)
                .type("application/problem+json")
                .entity(body)
                .build();
    }

    private static XError plain(int status, String title, String detail) {
        return new XError(
                status,
                JsonFields.of("title", title)
                        .with("type", BLANK)
                        .with("status", status)
                        .with("detail", detail));
    }

    static String type(String problem) {
        return PROBLEMS + problem;
    }

    /** The same for a token that is over, taken back or never was: X doesn't tell them apart. */
    static XError unauthorized() {
        return plain(401, "Unauthorized", "Unauthorized");
    }

    static XError forbidden(String detail) {
        return plain(403, FORBIDDEN, detail);
    }

    static XError notPermitted() {
        return forbidden("You are not permitted to perform this action.");
    }

    static XError duplicate() {
        return forbidden("You are not allowed to create a Tweet with duplicate content.");
    }

    static XError notSummoned() {
        return forbidden("Reply to this conversation is not allowed because you have not been mentioned or otherwise"
                + " engaged by the author of the post you are replying to.");
    }

    static XError replyTargetGone() {
        return forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
    }

    static XError noMessages() {
        return forbidden("You do not have permission to DM one or more participants.");
    }

    /** What the plan of an ordinary application doesn't hold. */
    static XError notEnrolled() {
        return new XError(
                403,
                JsonFields.of("client_id", TokenResource.CLIENT_ID)
                        .with(
                                "detail",
                                "When authenticating requests to the Twitter API v2 endpoints, you must use keys and"
                                        + " tokens from a developer App with the appropriate level of access.")
                        .with("required_enrollment", "Appropriate Level of API Access")
                        .with("reason", "client-not-enrolled")
                        .with("registration_url", "https://developer.x.com/en/docs/projects/overview")
                        .with("title", "Client Forbidden")
                        .with("type", type("client-forbidden")));
    }

    static XError noUserContext() {
        return new XError(
                403,
                JsonFields.of("title", "Unsupported Authentication")
                        .with(
                                "detail",
                                "Authenticating with OAuth 2.0 Application-Only is forbidden for this endpoint. Supported"
                                        + " authentication types are [OAuth 1.0a User Context, OAuth 2.0 User Context].")
                        .with("type", type("unsupported-authentication"))
                        .with("status", 403));
    }

    static XError creditsDepleted() {
        return new XError(
                402,
                JsonFields.of("account_id", 1)
                        .with("title", "CreditsDepleted")
                        .with("detail", "Your enrolled account [1] does not have any credits to fulfill this request.")
                        .with("type", type("credits")));
    }

    static XError spendCapReached(LocalDate reset) {
        return new XError(
                403,
                JsonFields.of("account_id", 1)
                        .with("title", "SpendCapReached")
                        .with("detail", "Your enrolled account [1] has reached its spend cap for this billing cycle.")
                        .with("reset_date", reset.toString())
                        .with("type", type("credits")));
    }

    static XError tooManyRequests() {
        return plain(429, "Too Many Requests", "Too Many Requests");
    }

    static XError invalid(String parameter, String value, String message) {
        return new XError(
                400,
                JsonFields.of(
                                "errors",
                                java.util.List.of(JsonFields.of(
                                                "parameters",
                                                JsonFields.of(parameter, java.util.List.of(String.valueOf(value))))
                                        .with("message", message)))
                        .with("title", "Invalid Request")
                        .with("detail", "One or more parameters to your request was invalid.")
                        .with("type", type("invalid-request")));
    }
}
