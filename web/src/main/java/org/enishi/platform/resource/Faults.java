package org.enishi.platform.resource;

import jakarta.ejb.EJBException;
import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Map;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.view.Incident;

/** Anything else is a fault of ours: logged once under a number that the program is told, never a stack trace. */
@Provider
public class Faults implements ExceptionMapper<Throwable> {

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo address;

    @Inject
    private BusinessProblems problems;

    @Override
    public Response toResponse(Throwable error) {
        for (Throwable t = error; t != null; t = t.getCause()) {
            if (t instanceof BusinessException known) {
                return problems.toResponse(known);
            }
        }
        if (isUnreadable(error)) {
            return Problem.of(
                            Status.BAD_REQUEST.getStatusCode(),
                            "platform.problem.unreadable",
                            List.of(),
                            headers,
                            Map.of())
                    .build();
        }
        String number = Incident.log(address.getPath(), error);
        return Problem.of(
                        Status.INTERNAL_SERVER_ERROR.getStatusCode(),
                        "platform.problem.fault",
                        List.of(),
                        headers,
                        Map.of("incident", number))
                .build();
    }

    private static boolean isUnreadable(Throwable error) {
        return !(error instanceof EJBException)
                && (error instanceof ProcessingException
                        || error instanceof JsonbException
                        || error instanceof JsonException);
    }
}
