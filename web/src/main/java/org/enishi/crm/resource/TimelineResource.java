package org.enishi.crm.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.Page;
import org.enishi.crm.boundary.Timeline;
import org.enishi.crm.boundary.TimelineEntry;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;

/** What happened to a record (CR-17, CR-23). */
@Path("/{module: leads|contacts|accounts}/{id: \\d{1,18}}/timeline")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TimelineResource {

    @Inject
    private Timeline timeline;

    @Inject
    private CurrentActor actor;

    @PathParam("module")
    private String module;

    @PathParam("id")
    private long id;

    @GET
    public Page<TimelineEntry> page(
            @QueryParam("kind") List<String> kinds,
            @QueryParam("by") Long by,
            @QueryParam("page[size]") @DefaultValue("50") int size,
            @QueryParam("page[after]") String after) {
        var type = RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
        return timeline.page(actor.get(), type, id, kinds, by, after, size);
    }
}
