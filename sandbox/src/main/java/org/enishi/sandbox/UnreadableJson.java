package org.enishi.sandbox;

import jakarta.json.JsonException;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

/** A body that is no JSON is the client's fault. */
@Provider
public class UnreadableJson implements ExceptionMapper<JsonException> {

    @Override
    public Response toResponse(JsonException e) {
        return Response.status(400)
                .type(MediaType.APPLICATION_JSON_TYPE)
                .entity(JsonFields.of("status", 400)
                        .with("code", "ILLEGAL_ARGUMENT")
                        .with("message", "Unreadable JSON: " + e.getMessage()))
                .build();
    }
}
