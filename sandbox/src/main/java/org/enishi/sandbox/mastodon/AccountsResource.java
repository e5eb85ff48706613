package org.enishi.sandbox.mastodon;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.function.Predicate;
import org.enishi.sandbox.fediverse.Profile;
import org.enishi.sandbox.fediverse.Status;
import org.enishi.sandbox.mastodon.MastodonCall.Part;

/** People: who one is oneself, others, what they wrote, following. */
@Path(Servers.PATH + "/api/v1/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class AccountsResource {

    private static final String READ = "read:accounts";

    @Inject
    MastodonCall call;

    @GET
    @Path("verify_credentials")
    public Response self() {
        return call.answer(
                Part.WHOLE,
                "profile|" + READ,
                json -> Response.ok(json.ownAccount()).build());
    }

    /** Finds only whom the server knows already. */
    @GET
    @Path("lookup")
    public Response lookUp(@QueryParam("acct") @DefaultValue("") String acct) {
        return call.open(Part.WHOLE, READ, json -> {
            String handle = acct.strip().replaceFirst("^@", "");
            Profile found = call.fediverse()
                    .profileByAcct(handle, json.server().domain())
                    .orElseThrow(MastodonError::recordNotFound);
            return Response.ok(json.account(found)).build();
        });
    }

    @GET
    @Path("search")
    public Response search(@QueryParam("q") @DefaultValue("") String words, @QueryParam("limit") Integer limit) {
        return call.answer(
                Part.LATE,
                "read:accounts|read:search",
                json -> Response.ok(SearchResource.accounts(json, words, limit)).build());
    }

    @GET
    @Path("relationships")
    public Response relationships(@QueryParam("id[]") List<String> ids, @QueryParam("id") List<String> more) {
        return call.answer(
                Part.WHOLE,
                "read:follows",
                json -> Response.ok(java.util.stream.Stream.concat(ids.stream(), more.stream())
                                .map(id -> json.relationship(person(id)))
                                .toList())
                        .build());
    }

    @GET
    @Path("{id: \\d+}")
    public Response person(@PathParam("id") String id, @Context UriInfo uri) {
        return call.open(
                Part.WHOLE, READ, json -> Response.ok(json.account(person(id))).build());
    }

    @GET
    @Path("{id: \\d+}/statuses")
    public Response statuses(
            @PathParam("id") String id,
            @QueryParam("exclude_replies") boolean withoutReplies,
            @QueryParam("exclude_reblogs") boolean withoutBoosts,
            @QueryParam("only_media") boolean withPicture,
            @QueryParam("pinned") boolean pinned,
            @Context UriInfo uri) {
        return call.open(Part.WHOLE, "read:statuses", json -> {
            Profile author = person(id);
            Predicate<Status> wanted = s -> s.author().equals(author)
                    && !pinned
                    && !(withoutReplies && answersAnother(s))
                    && !(withoutBoosts && s.boosted() != null)
                    && !(withPicture && s.picture() == null);
            Paging paging = Paging.of(json.server(), uri, 20, 40);
            List<Status> page = paging.page(call.fediverse().statuses(json.viewer(), wanted));
            return paging.answer(
                    page,
                    page.stream().map(json::status).toList(),
                    json.addresses().base(json.server()));
        });
    }

    private static boolean answersAnother(Status s) {
        return s.replyTo() != null && !s.replyTo().author().equals(s.author());
    }

    @POST
    @Path("{id: \\d+}/follow")
    public Response follow(@PathParam("id") String id) {
        return call.answer(Part.LATE, "write:follows", json -> {
            Profile other = person(id);
            if (other.equals(json.viewer())) {
                throw MastodonError.notAllowed();
            }
            boolean changed = call.fediverse().follow(json.viewer(), other);
            call.commit(json, "follow", id, null, id, changed);
            return Response.ok(json.relationship(other)).build();
        });
    }

    @POST
    @Path("{id: \\d+}/unfollow")
    public Response unfollow(@PathParam("id") String id) {
        return call.answer(Part.LATE, "write:follows", json -> {
            Profile other = person(id);
            boolean changed = call.fediverse().unfollow(json.viewer(), other);
            call.commit(json, "unfollow", id, null, id, changed);
            return Response.ok(json.relationship(other)).build();
        });
    }

    private Profile person(String id) {
        return call.server()
                .profileNumber(id)
                .flatMap(call.fediverse()::profile)
                .orElseThrow(MastodonError::recordNotFound);
    }
}
