package org.enishi.platform.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.enishi.platform.boundary.BusinessException;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.RemoteUnavailable;
import org.enishi.platform.boundary.Stale;
import org.enishi.platform.boundary.Unauthenticated;

/** Answers what the user is to be told as a problem. */
@Provider
@ApplicationScoped
public class BusinessProblems implements ExceptionMapper<BusinessException> {

    @Context
    private HttpHeaders headers;

    @Inject
    private Clock clock;

    @Override
    public Response toResponse(BusinessException error) {
        var answer = Problem.of(statusOf(error), error.key(), error.arguments(), headers, Map.of());
        if (error instanceof Unauthenticated) {
            answer.header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (error instanceof QuotaExceeded quota) {
            long seconds = Duration.between(clock.instant(), quota.until()).toSeconds() + 1;
            answer.header(HttpHeaders.RETRY_AFTER, Math.max(1, seconds));
        }
        return answer.build();
    }

    private static int statusOf(BusinessException error) {
        if (error instanceof Unauthenticated) {
            return Status.UNAUTHORIZED.getStatusCode();
        }
        if (error instanceof NotFound) {
            return Status.NOT_FOUND.getStatusCode();
        }
        if (error instanceof Denied) {
            return Status.FORBIDDEN.getStatusCode();
        }
        if (error instanceof Stale) {
            return Status.PRECONDITION_FAILED.getStatusCode();
        }
        if (error instanceof Duplicate) {
            return Status.CONFLICT.getStatusCode();
        }
        if (error instanceof QuotaExceeded) {
            return Status.TOO_MANY_REQUESTS.getStatusCode();
        }
        return error instanceof RemoteUnavailable ? Status.SERVICE_UNAVAILABLE.getStatusCode() : Problem.UNPROCESSABLE;
    }
}
