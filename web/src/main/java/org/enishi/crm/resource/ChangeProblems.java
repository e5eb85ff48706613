package org.enishi.crm.resource;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enishi.crm.boundary.ChangeRefused;
import org.enishi.crm.boundary.Verdict;
import org.enishi.platform.resource.Problem;

/** Says of a refused change which fields were wrong, which someone else changed, or what looks like the same. */
@Provider
public class ChangeProblems implements ExceptionMapper<ChangeRefused> {

    @Context
    private HttpHeaders headers;

    @Override
    public Response toResponse(ChangeRefused refused) {
        Verdict verdict = refused.verdict();
        if (verdict instanceof Verdict.Stale stale) {
            return answer(
                    Status.PRECONDITION_FAILED.getStatusCode(),
                    refused,
                    Map.of("version", stale.currentVersion(), "conflicts", stale.conflicts()));
        }
        if (verdict instanceof Verdict.Duplicate duplicate) {
            return answer(Status.CONFLICT.getStatusCode(), refused, Map.of("matches", duplicate.matches()));
        }
        Map<String, Verdict.Problem> problems =
                verdict instanceof Verdict.Invalid invalid ? invalid.problems() : Map.of();
        return answer(Problem.UNPROCESSABLE, refused, Map.of("errors", errors(problems)));
    }

    private Response answer(int status, ChangeRefused refused, Map<String, ?> more) {
        return Problem.of(status, refused.key(), refused.arguments(), headers, more)
                .build();
    }

    private List<Map<String, String>> errors(Map<String, Verdict.Problem> problems) {
        Locale locale = Problem.locale(headers);
        return problems.entrySet().stream()
                .map(e -> {
                    Map<String, String> error = new LinkedHashMap<>();
                    error.put("field", e.getKey());
                    error.put("key", e.getValue().key());
                    error.put(
                            "detail",
                            Problem.text(
                                    locale, e.getValue().key(), e.getValue().arguments()));
                    return error;
                })
                .toList();
    }
}
