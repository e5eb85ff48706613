package org.enishi.sandbox;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** Gives the container's own errors (no such path, no such method) the words of the network they happened on. */
@Provider
public class WordlessErrors implements ExceptionMapper<WebApplicationException> {

    @Context
    UriInfo uri;

    @Override
    public Response toResponse(WebApplicationException e) {
        Response answer = e.getResponse();
        if (answer.hasEntity() || answer.getStatus() < 400) {
            return answer;
        }
        String path = uri.getPath();
        JsonFields body;
        if (path.startsWith("linkedin") || path.startsWith("/linkedin")) {
            body = JsonFields.of("status", answer.getStatus())
                    .with("code", answer.getStatus() == 404 ? "RESOURCE_NOT_FOUND" : "ILLEGAL_ARGUMENT")
                    .with("message", answer.getStatus() == 404 ? "No virtual resource found" : e.getMessage());
        } else if (path.startsWith("facebook") || path.startsWith("/facebook")) {
            body = JsonFields.of(
                    "error",
                    JsonFields.of("message", "Unknown path components: " + path)
                            .with("type", "OAuthException")
                            .with("code", 2500));
        } else if (path.startsWith("x/") || path.startsWith("/x/")) {
            body = JsonFields.of("title", answer.getStatusInfo().getReasonPhrase())
                    .with("detail", answer.getStatusInfo().getReasonPhrase())
                    .with("type", "about:blank")
                    .with("status", answer.getStatus());
        } else if (path.startsWith("mastodon") || path.startsWith("/mastodon")) {
            body = JsonFields.of("error", answer.getStatus() == 404 ? "Not Found" : e.getMessage());
        } else {
            body = JsonFields.of("status", answer.getStatus()).with("message", e.getMessage());
        }
        return Response.fromResponse(answer)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(body)
                .build();
    }
}
