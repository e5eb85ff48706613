package org.enishi.platform.resource;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;

/** Answers what the HTTP layer itself refuses (no such path, method, media type) as a problem. */
@Provider
public class HttpProblems implements ExceptionMapper<WebApplicationException> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(WebApplicationException error) {
        Response given = error.getResponse();
        int status = given.getStatus();
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return given;
        }
        String key = status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()
                ? "platform.problem.fault"
                : "platform.problem.request";
        var answer = Problem.of(status, key, List.of(), headers, Map.of());
        given.getHeaders().forEach((name, values) -> {
            if (!HttpHeaders.CONTENT_TYPE.equals(name) && !HttpHeaders.CONTENT_LENGTH.equals(name)) {
                values.forEach(value -> answer.header(name, value));
            }
        });
        return answer.build();
    }
}
