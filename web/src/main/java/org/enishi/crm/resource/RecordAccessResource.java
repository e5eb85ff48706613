package org.enishi.crm.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.Map;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.access.boundary.Reason;
import org.enishi.crm.boundary.RecordAccess;
import org.enishi.crm.boundary.RecordAccess.Explanation;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;

/** Why somebody sees a record (AC-10 to AC-14). */
@Path("/{module: leads|contacts|accounts}/{id: \\d{1,18}}/access")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecordAccessResource {

    /** A user. */
    public record Named(long id, String name) {}

    @Inject
    private RecordAccess access;

    @Inject
    private CurrentActor actor;

    @PathParam("module")
    private String module;

    @PathParam("id")
    private long id;

    /** Why a user sees the record, or that they don't; without a user, why the caller does. */
    @GET
    public Map<String, Object> access(@QueryParam("user") Long user) {
        Explanation why = access.explain(
                actor.get(), type(), id, user == null ? actor.get().id() : user);
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("user", new Named(why.userId(), why.user()));
        body.put("sees", why.sees());
        body.put("edits", why.edits());
        body.put("owner", new Named(why.ownerId(), why.owner()));
        body.put(
                "reasons",
                why.reasons().stream().map(RecordAccessResource::json).toList());
        return body;
    }

    private static Map<String, Object> json(Reason reason) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("level", reason.level());
        if (reason instanceof Reason.AllRecords all) {
            body.put("kind", "profile");
            body.put("name", all.profile());
        } else if (reason instanceof Reason.ByDefault open) {
            body.put("kind", "default");
            body.put("name", open.access());
        } else if (reason instanceof Reason.Own) {
            body.put("kind", "owner");
        } else if (reason instanceof Reason.Superior superior) {
            body.put("kind", "role");
            body.put("path", superior.roles());
        } else if (reason instanceof Reason.ByRule rule) {
            body.put("kind", "rule");
            body.put("id", rule.id());
            body.put("name", rule.name());
        } else if (reason instanceof Reason.ByTerritory territory) {
            body.put("kind", "territory");
            body.put("id", territory.id());
            body.put("path", territory.territories());
        }
        return body;
    }

    private RecordType type() {
        return RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
    }
}
