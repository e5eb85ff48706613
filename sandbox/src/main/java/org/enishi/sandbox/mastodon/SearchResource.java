package org.enishi.sandbox.mastodon;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fediverse.Status;
import org.enishi.sandbox.mastodon.MastodonCall.Part;

/** Search for people; for statuses only by their address, as on a server without a search index. */
@Path(Servers.PATH + "/api/v2/search")
@Produces(MediaType.APPLICATION_JSON)
public class SearchResource {

    private static final int STANDARD = 20;
    private static final int MOST = 40;

    @Inject
    MastodonCall call;

    @GET
    public Response search(
            @QueryParam("q") @DefaultValue("") String words,
            @QueryParam("type") String type,
            @QueryParam("resolve") boolean resolve,
            @QueryParam("limit") Integer limit) {
        return call.answer(Part.LATE, "read:search", json -> {
            if (words.isBlank()) {
                throw MastodonError.invalid("q can't be blank");
            }
            boolean people = type == null || type.equals("accounts");
            boolean posts = type == null || type.equals("statuses");
            return Response.ok(JsonFields.of("accounts", people ? accounts(json, words, limit) : List.of())
                            .with(
                                    "statuses",
                                    posts && resolve
                                            ? status(json, words).stream()
                                                    .map(json::status)
                                                    .toList()
                                            : List.of())
                            .with("hashtags", List.of()))
                    .build();
        });
    }

    static List<JsonFields> accounts(MastodonJson json, String words, Integer limit) {
        int most = limit == null ? STANDARD : Math.max(1, Math.min(limit, MOST));
        return json.fediverse().search(words, json.server().domain()).stream()
                .limit(most)
                .map(json::account)
                .toList();
    }

    /** The status behind its address or its name among servers. */
    private static Optional<Status> status(MastodonJson json, String address) {
        return json.fediverse()
                .statuses(
                        json.viewer(),
                        s -> s.boosted() == null
                                && (json.addresses().page(s).equals(address)
                                        || json.addresses().uri(s).equals(address)))
                .findFirst();
    }
}
