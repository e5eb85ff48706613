package org.enishi.network.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.AccountView.Ability;
import org.enishi.network.boundary.AccountView.QuotaUse;
import org.enishi.network.boundary.NetworkAccounts;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.NotFound;

/** A user's own accounts at networks (LI-24). */
@Path("/me/networks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class OwnNetworksResource {

    /** An account, as programs see it. */
    public record OwnNetwork(
            String network,
            boolean configured,
            AccountState state,
            String authenticatedAs,
            String email,
            Instant authenticatedAt,
            Instant endsAt,
            List<Ability> abilities,
            List<QuotaUse> quotas) {

        static OwnNetwork of(AccountView a) {
            return new OwnNetwork(
                    a.network().key(),
                    a.configured(),
                    a.state(),
                    a.authenticatedAs(),
                    a.email(),
                    a.authenticatedAt(),
                    a.endsAt(),
                    a.abilities(),
                    a.quotas());
        }
    }

    @Inject
    private NetworkAccounts accounts;

    @Inject
    private CurrentActor actor;

    @GET
    public List<OwnNetwork> list() {
        return accounts.list(actor.get()).stream().map(OwnNetwork::of).toList();
    }

    @GET
    @Path("/{network}")
    public OwnNetwork one(@PathParam("network") String network) {
        return OwnNetwork.of(accounts.get(actor.get(), known(network)));
    }

    /** Ends the account here and at the network; the header says whether the network was told. */
    @DELETE
    @Path("/{network}")
    public Response revoke(@PathParam("network") String network) {
        boolean told = accounts.revoke(actor.get(), known(network)) == NetworkAccounts.Ended.THERE_TOO;
        return Response.noContent().header("Enishi-Revoked-At-Network", told).build();
    }

    private static Network known(String network) {
        return Network.ofKey(network).orElseThrow(() -> new NotFound("network.error.unknown"));
    }
}
