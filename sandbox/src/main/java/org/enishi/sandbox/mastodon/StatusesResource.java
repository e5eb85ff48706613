package org.enishi.sandbox.mastodon;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fediverse.Status;
import org.enishi.sandbox.fediverse.Status.Visibility;
import org.enishi.sandbox.mastodon.MastodonCall.Part;

/** Statuses: reading, writing, favourites, boosts. */
@Path(Servers.PATH + "/api/v1/statuses")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.WILDCARD)
public class StatusesResource {

    private static final String READ = "read:statuses";
    private static final String WRITE = "write:statuses";

    @Inject
    MastodonCall call;

    @GET
    @Path("{id}")
    public Response status(@PathParam("id") String id) {
        return call.open(
                Part.WHOLE,
                READ,
                json -> Response.ok(json.status(find(id, json))).build());
    }

    @GET
    @Path("{id}/context")
    public Response context(@PathParam("id") String id) {
        return call.open(Part.WHOLE, READ, json -> {
            Status status = find(id, json);
            return Response.ok(JsonFields.of(
                                    "ancestors",
                                    call.fediverse().ancestors(status, json.viewer()).stream()
                                            .map(json::status)
                                            .toList())
                            .with(
                                    "descendants",
                                    call.fediverse().descendants(status, json.viewer()).stream()
                                            .map(json::status)
                                            .toList()))
                    .build();
        });
    }

    @POST
    public Response publish(
            @HeaderParam("Content-Type") String type, @HeaderParam("Idempotency-Key") String key, String body) {
        return call.answer(Part.WHOLE, WRITE, json -> {
            Instant now = call.world().clock().now();
            Optional<Status> earlier =
                    key == null ? Optional.empty() : call.server().answered(json.viewer(), key, now);
            if (earlier.isPresent()) {
                return Response.ok(json.status(earlier.get())).build();
            }
            Status status = new Draft(call, json, Parameters.of(type, body)).publish(now);
            if (key != null) {
                call.server().remember(json.viewer(), key, status, now);
            }
            String target = status.replyTo() == null
                    ? json.server().id(status)
                    : json.server().id(status.replyTo());
            call.commit(
                    json,
                    operation(status),
                    target,
                    status.text(),
                    json.server().id(status),
                    true);
            return Response.ok(json.status(status)).build();
        });
    }

    private static String operation(Status status) {
        if (status.visibility() == Visibility.DIRECT) {
            return "message";
        }
        return status.replyTo() == null ? "post" : "comment";
    }

    @DELETE
    @Path("{id}")
    public Response delete(@PathParam("id") String id) {
        return call.answer(Part.WHOLE, WRITE, json -> {
            Status status = find(id, json);
            if (!status.author().equals(json.viewer())) {
                throw MastodonError.recordNotFound();
            }
            JsonFields last = json.status(status).with("text", status.text());
            call.fediverse().remove(status);
            call.commit(json, "delete", id, null, id, true);
            return Response.ok(last).build();
        });
    }

    @POST
    @Path("{id}/favourite")
    public Response favourite(@PathParam("id") String id) {
        return call.answer(Part.WHOLE, "write:favourites", json -> {
            Status status = find(id, json).proper();
            boolean changed = status.favouritedBy().add(json.viewer().number());
            call.commit(json, "like", id, null, id, changed);
            return Response.ok(json.status(status)).build();
        });
    }

    @POST
    @Path("{id}/unfavourite")
    public Response unfavourite(@PathParam("id") String id) {
        return call.answer(Part.WHOLE, "write:favourites", json -> {
            Status status = find(id, json).proper();
            boolean changed = status.favouritedBy().remove(json.viewer().number());
            call.commit(json, "unlike", id, null, id, changed);
            return Response.ok(json.status(status)).build();
        });
    }

    @POST
    @Path("{id}/reblog")
    public Response boost(@PathParam("id") String id) {
        return call.answer(Part.LATE, WRITE, json -> {
            Status status = find(id, json).proper();
            boolean own = status.author().equals(json.viewer());
            if (status.visibility() == Visibility.DIRECT || status.visibility() == Visibility.PRIVATE && !own) {
                throw MastodonError.notAllowed();
            }
            boolean changed = call.fediverse().boostBy(json.viewer(), status).isEmpty();
            Status boost = call.fediverse()
                    .boost(json.viewer(), status, call.world().clock().now(), call.world()::nextNumber);
            call.commit(json, "repost", id, null, json.server().id(boost), changed);
            return Response.ok(json.status(boost)).build();
        });
    }

    @POST
    @Path("{id}/unreblog")
    public Response unboost(@PathParam("id") String id) {
        return call.answer(Part.LATE, WRITE, json -> {
            Status status = find(id, json).proper();
            Optional<Status> boost = call.fediverse().boostBy(json.viewer(), status);
            boost.ifPresent(call.fediverse()::remove);
            call.commit(json, "unrepost", id, null, id, boost.isPresent());
            return Response.ok(json.status(status)).build();
        });
    }

    private Status find(String id, MastodonJson json) {
        return call.server()
                .statusNumber(id)
                .flatMap(call.fediverse()::status)
                .filter(s -> call.fediverse().isVisible(s, json.viewer()))
                .orElseThrow(MastodonError::recordNotFound);
    }
}
