package org.enishi.sandbox.control;

import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.enishi.sandbox.facebook.Deauthorization;
import org.enishi.sandbox.fault.Fault;
import org.enishi.sandbox.oauth.Revocation;
import org.enishi.sandbox.world.Limits.Limit;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Mode;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.World;

/** The control page's buttons: each does its work and leads back to the page. */
@Path("/switch")
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
public class SwitchResource {

    private static final int SERVICE_UNAVAILABLE = 503;

    @Inject
    World world;

    @POST
    @Path("reset")
    public Response reset() {
        world.reset();
        return back("");
    }

    @POST
    @Path("clock")
    public Response clock(@FormParam("by") long seconds) {
        world.clock()
                .shift(seconds == 0 ? Duration.ZERO : world.clock().offset().plusSeconds(seconds));
        return back("");
    }

    @POST
    @Path("{network}/mode")
    public Response mode(@PathParam("network") String name, @FormParam("mode") Mode mode) {
        world.locked(() -> {
            network(name).setMode(mode);
            return null;
        });
        return back(name);
    }

    @POST
    @Path("{network}/fault")
    public Response fault(
            @PathParam("network") String name,
            @FormParam("kind") Fault.Kind kind,
            @FormParam("delayMillis") String delay,
            @FormParam("remaining") String remaining) {
        Integer millis = number(delay);
        network(name)
                .faults()
                .set(new Fault(kind, millis == null ? 0 : millis, number(remaining), null, null, SERVICE_UNAVAILABLE));
        return back(name);
    }

    @POST
    @Path("{network}/release")
    public Response release(@PathParam("network") String name) {
        network(name).faults().release();
        return back(name);
    }

    @POST
    @Path("{network}/revoke")
    public Response revoke(@PathParam("network") String name, @FormParam("account") String account) {
        NetworkState network = network(name);
        Optional<Member> member = world.locked(() -> {
            Optional<Member> found = network.memberByKey(account);
            found.ifPresent(m -> network.authorizations().revoke(m, Revocation.REMOVED));
            return found;
        });
        member.ifPresent(m -> Deauthorization.after(
                Revocation.REMOVED, network, m, world.clock().now()));
        return back(name);
    }

    @POST
    @Path("{network}/limits")
    public Response limits(
            @PathParam("network") String name,
            @FormParam("endpoint") String endpoint,
            @FormParam("perMember") String perMember,
            @FormParam("perApplication") String perApplication) {
        world.locked(() -> {
            network(name).limits().set(new Limit(endpoint, number(perMember), number(perApplication)));
            return null;
        });
        return back(name);
    }

    private NetworkState network(String name) {
        return world.network(name).orElseThrow(NotFoundException::new);
    }

    private static Integer number(String text) {
        return text == null || text.isBlank() ? null : Integer.valueOf(text);
    }

    private static Response back(String network) {
        return Response.seeOther(URI.create("/" + (network.isEmpty() ? "" : "#" + network)))
                .build();
    }
}
