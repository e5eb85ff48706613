package org.enishi.sandbox.mastodon;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.enishi.sandbox.fediverse.Server;
import org.enishi.sandbox.fediverse.Status;

/** One page of statuses by ids, and the {@code Link} header that leads to its neighbours. */
record Paging(Server server, UriInfo uri, String maxId, String sinceId, String minId, int limit) {

    static Paging of(Server server, UriInfo uri, int standard, int most) {
        var query = uri.getQueryParameters();
        String limit = query.getFirst("limit");
        int wanted = limit == null || !limit.matches("\\d{1,4}") ? standard : Integer.parseInt(limit);
        return new Paging(
                server,
                uri,
                query.getFirst("max_id"),
                query.getFirst("since_id"),
                query.getFirst("min_id"),
                Math.max(1, Math.min(wanted, most)));
    }

    /** @param all newest first */
    List<Status> page(Stream<Status> all) {
        List<Status> within = all.filter(s -> below(s, maxId) && above(s, sinceId) && above(s, minId))
                .toList();
        if (minId == null) {
            return within.subList(0, Math.min(limit, within.size()));
        }
        // min_id asks for those right above it, not for the newest
        List<Status> upwards = new ArrayList<>(within.subList(Math.max(0, within.size() - limit), within.size()));
        return Collections.unmodifiableList(upwards);
    }

    private boolean below(Status s, String id) {
        return id == null || compare(server.id(s), id) < 0;
    }

    private boolean above(Status s, String id) {
        return id == null || compare(server.id(s), id) > 0;
    }

    private static int compare(String a, String b) {
        return a.length() != b.length() ? Integer.compare(a.length(), b.length()) : a.compareTo(b);
    }

    Response answer(List<Status> page, Object entity, String base) {
        Response.ResponseBuilder answer = Response.ok(entity);
        List<String> links = new ArrayList<>();
        if (page.size() == limit) {
            links.add(link("max_id", page.get(page.size() - 1), base) + "; rel=\"next\"");
        }
        if (!page.isEmpty()) {
            links.add(link("min_id", page.get(0), base) + "; rel=\"prev\"");
        }
        return links.isEmpty()
                ? answer.build()
                : answer.header("Link", String.join(", ", links)).build();
    }

    private String link(String parameter, Status at, String base) {
        var address = new StringBuilder("<" + base + "/" + uri.getPath().replaceFirst("^/?[^/]+/", "") + "?");
        uri.getQueryParameters().forEach((name, values) -> {
            if (!List.of("max_id", "since_id", "min_id").contains(name)) {
                address.append(name).append('=').append(values.get(0)).append('&');
            }
        });
        return address.append(parameter)
                .append('=')
                .append(server.id(at))
                .append('>')
                .toString();
    }
}
