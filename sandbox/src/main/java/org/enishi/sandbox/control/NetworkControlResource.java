package org.enishi.sandbox.control;

import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.facebook.Deauthorization;
import org.enishi.sandbox.fault.Fault;
import org.enishi.sandbox.fault.ReceivedCall;
import org.enishi.sandbox.oauth.Revocation;
import org.enishi.sandbox.world.Limits.Limit;
import org.enishi.sandbox.world.Limits.Subject;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Mode;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.Windows.Rule;
import org.enishi.sandbox.world.World;

/** Control over one network. */
@Path("/control/{network: linkedin|facebook|x|mastodon|mastodon-kaze}")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NetworkControlResource {

    private static final int SERVICE_UNAVAILABLE = 503;

    @Inject
    World world;

    @PathParam("network")
    String name;

    @GET
    public JsonFields state() {
        NetworkState network = network();
        return world.locked(() -> JsonFields.of("network", name)
                .with("mode", network.mode())
                .with("fault", json(network.faults().fault()))
                .with("held", network.faults().held())
                .with("tokensGiven", network.authorizations().given())
                .with("renewalsRefused", network.authorizations().renewalsRefused())
                .with("settings", Map.copyOf(network.settings()))
                .with(
                        "limits",
                        network.limits().all().stream()
                                .map(NetworkControlResource::json)
                                .toList())
                .with(
                        "tokens",
                        network.authorizations().usableTokens().stream()
                                .map(t -> JsonFields.of("account", t.member().key())
                                        .with("kind", t.kind())
                                        .with("expiresAt", t.expiresAt().toString()))
                                .toList()));
    }

    @PUT
    @Path("mode")
    public JsonFields setMode(JsonObject body) {
        Mode mode = constant(Mode.class, body.getString("mode", ""));
        if (!network().modes().contains(mode)) {
            throw new BadRequestException(name + " knows " + network().modes());
        }
        world.locked(() -> {
            network().setMode(mode);
            return null;
        });
        return JsonFields.of("mode", mode);
    }

    @PUT
    @Path("fault")
    public JsonFields setFault(JsonObject body) {
        try {
            String path = body.getString("path", null);
            var fault = new Fault(
                    constant(Fault.Kind.class, body.getString("kind", "")),
                    body.getInt("delayMillis", 0),
                    body.containsKey("remaining") && !body.isNull("remaining")
                            ? Integer.valueOf(body.getInt("remaining"))
                            : null,
                    path == null ? null : Pattern.compile(path),
                    body.getString("method", null),
                    body.getInt("status", SERVICE_UNAVAILABLE));
            network().faults().set(fault);
            return json(fault);
        } catch (PatternSyntaxException e) {
            throw new BadRequestException("path is not a regular expression", e);
        }
    }

    @GET
    @Path("held")
    public JsonFields held() {
        return JsonFields.of("held", network().faults().held());
    }

    @POST
    @Path("release")
    @Consumes(MediaType.WILDCARD)
    public JsonFields release() {
        return JsonFields.of("released", network().faults().release());
    }

    /** {@code account} removed the application; {@code reason} may name another cause. */
    @POST
    @Path("revoke")
    public JsonFields revoke(JsonObject body) {
        Revocation reason = constant(Revocation.class, body.getString("reason", Revocation.REMOVED.name()));
        Member member = world.locked(() -> network()
                .memberByKey(body.getString("account", ""))
                .orElseThrow(() -> new NotFoundException("No such account")));
        int ended = world.locked(() -> network().authorizations().revoke(member, reason));
        return JsonFields.of("ended", ended)
                .with(
                        "told",
                        Deauthorization.after(
                                reason, network(), member, world.clock().now()));
    }

    /** Where the application is told by itself that a member removed it; Facebook's way. */
    @PUT
    @Path("deauthorize")
    public JsonFields setDeauthorizeUrl(JsonObject body) {
        String url = body.getString("url", null);
        world.locked(() -> {
            network().setDeauthorizeUrl(url);
            return null;
        });
        return JsonFields.of("url", url);
    }

    /** Whether refresh tokens die when they are used. */
    @PUT
    @Path("rotation")
    public JsonFields setRotating(JsonObject body) {
        boolean rotates = body.getBoolean("rotates", false);
        world.locked(() -> {
            network().setRotating(rotates);
            return null;
        });
        return JsonFields.of("rotates", rotates);
    }

    /** {@code {"billing":"depleted"}} and the like: what the network alone knows; null puts it back. */
    @PUT
    @Path("settings")
    public Map<String, String> set(JsonObject body) {
        return world.locked(() -> {
            Map<String, String> settings = network().settings();
            body.forEach((name, value) -> {
                if (value.getValueType() == JsonValue.ValueType.NULL) {
                    settings.remove(name);
                } else {
                    settings.put(name, body.getString(name));
                }
            });
            return Map.copyOf(settings);
        });
    }

    @PUT
    @Path("limits")
    public JsonFields setLimit(JsonObject body) {
        if (name.equals(World.X)) {
            return setWindow(body);
        }
        var limit =
                new Limit(body.getString("endpoint", "*"), number(body, "perMember"), number(body, "perApplication"));
        world.locked(() -> {
            network().limits().set(limit);
            return null;
        });
        return json(limit);
    }

    /** X counts in windows: {@code hours} of 24 is the long one, else it is the one of fifteen minutes. */
    private JsonFields setWindow(JsonObject body) {
        Duration length = body.getInt("hours", 0) == 24 ? Duration.ofDays(1) : Duration.ofMinutes(15);
        return world.locked(() -> {
            for (Subject subject : Subject.values()) {
                Integer limit = number(body, subject == Subject.MEMBER ? "perMember" : "perApplication");
                var rule = new Rule(body.getString("endpoint"), subject, length, limit == null ? 0 : limit);
                if (limit == null) {
                    network().windows().lift(rule);
                } else {
                    network().windows().set(rule);
                }
            }
            return JsonFields.of("endpoint", body.getString("endpoint")).with("length", length.toString());
        });
    }

    @GET
    @Path("calls")
    public List<JsonFields> calls() {
        return network().calls().all().stream()
                .map(NetworkControlResource::json)
                .toList();
    }

    @DELETE
    @Path("calls")
    public Response forgetCalls() {
        network().calls().clear();
        return Response.noContent().build();
    }

    private NetworkState network() {
        return world.network(name).orElseThrow(NotFoundException::new);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, String text) {
        try {
            return Enum.valueOf(type, text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("Known are " + List.of(type.getEnumConstants()) + ", not " + text, e);
        }
    }

    private static Integer number(JsonObject body, String field) {
        return !body.containsKey(field) || body.isNull(field) ? null : Integer.valueOf(body.getInt(field));
    }

    private static JsonFields json(Limit limit) {
        return JsonFields.of("endpoint", limit.endpoint())
                .with("perMember", limit.perMember())
                .with("perApplication", limit.perApplication());
    }

    private static JsonFields json(Fault fault) {
        return JsonFields.of("kind", fault.kind())
                .with("delayMillis", fault.delayMillis())
                .with("remaining", fault.remaining())
                .with("path", fault.path() == null ? null : fault.path().pattern())
                .with("method", fault.method())
                .with("status", fault.status());
    }

    private static JsonFields json(ReceivedCall call) {
        return JsonFields.of("number", call.number())
                .with("at", call.at().toString())
                .with("method", call.method())
                .with("path", call.path())
                .withIfKnown("query", call.query())
                .with("headers", call.headers())
                .withIfKnown("body", call.body())
                .withIfKnown("actor", call.actor())
                .with("status", call.status())
                .with("millis", call.millis())
                .with("fault", call.fault());
    }
}
