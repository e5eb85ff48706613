package org.enishi.sandbox.control;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Commit;
import org.enishi.sandbox.world.World;

/** Control over the sandbox as a whole, for tests and trainers. */
@Path("/control")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class ControlResource {

    @Inject
    World world;

    @GET
    @Path("health")
    public JsonFields health() {
        var health = JsonFields.of("status", "UP");
        world.networks().forEach(n -> health.with(n.name(), n.mode()));
        return health;
    }

    @POST
    @Path("reset")
    @Consumes(MediaType.WILDCARD)
    public Response reset() {
        world.reset();
        return Response.noContent().build();
    }

    @GET
    @Path("clock")
    public JsonFields clock() {
        return JsonFields.of("now", world.clock().now().toString())
                .with("offsetSeconds", world.clock().offset().toSeconds());
    }

    /** Takes {@code now} (the clock goes on from there) or {@code offsetSeconds} (from the machine's time). */
    @PUT
    @Path("clock")
    public JsonFields setClock(JsonObject body) {
        try {
            if (body.containsKey("now")) {
                world.clock().moveTo(Instant.parse(body.getString("now")));
            } else {
                world.clock()
                        .shift(Duration.ofSeconds(
                                body.getJsonNumber("offsetSeconds").longValueExact()));
            }
        } catch (DateTimeException | NullPointerException e) {
            throw new BadRequestException("now (ISO-8601) or offsetSeconds is needed", e);
        }
        return clock();
    }

    @GET
    @Path("commits")
    public List<JsonFields> commits() {
        return world.commits().stream().map(ControlResource::json).toList();
    }

    private static JsonFields json(Commit c) {
        return JsonFields.of("number", c.number())
                .with("at", c.at().toString())
                .with("network", c.network())
                .with("operation", c.operation())
                .with("actor", c.actor())
                .with("target", c.target())
                .withIfKnown("text", c.text())
                .with("id", c.id())
                .with("changed", c.changed());
    }

    /** The cast file itself. */
    @GET
    @Path("cast")
    public JsonObject cast() {
        return world.cast().source();
    }

    @GET
    @Path("posts")
    public List<JsonFields> posts() {
        return world.locked(() -> world.networks().stream()
                .flatMap(n -> n.members().stream()
                        .flatMap(m -> n.posts(m, p -> p.wall().equals(m)).stream()
                                .map(p -> JsonFields.of("network", n.name())
                                        .with("id", p.id())
                                        .with("author", p.author().key())
                                        .with("wall", p.wall().key())
                                        .with("createdAt", p.created().toString())
                                        .with("text", p.text())
                                        .with("likes", p.reactions().size())
                                        .with("comments", p.comments().size()))))
                .toList());
    }
}
