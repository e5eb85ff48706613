package org.enishi.crm.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.boundary.RecordTerritories;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;

/** Which territories a record is in (AC-13). */
@Path("/{module: leads|contacts|accounts}/{id: \\d{1,18}}/territories")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecordTerritoriesResource {

    /** The territories that a record is to be in, and the version that this is made from; none for whatever it is. */
    public record Assignment(List<Long> territories, Long version) {}

    /** A territory. */
    public record Named(long id, String name) {}

    @Inject
    private RecordTerritories territories;

    @Inject
    private CurrentActor actor;

    @PathParam("module")
    private String module;

    @PathParam("id")
    private long id;

    @GET
    public Map<String, Object> territories() {
        return Map.of("items", named(territories.of(actor.get(), type(), id)));
    }

    /** Territories by id, as answers tell them. */
    static List<Named> named(Map<?, ?> names) {
        return names.entrySet().stream()
                .map(t -> new Named((Long) t.getKey(), (String) t.getValue()))
                .toList();
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    public void assign(Assignment wanted) {
        long version = wanted == null || wanted.version() == null ? RecordChange.ANY_VERSION : wanted.version();
        territories.assign(actor.get(), type(), id, version, wanted == null ? null : wanted.territories(), Origin.REST);
    }

    private RecordType type() {
        return RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
    }
}
