package org.enishi.crm.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.Notes;
import org.enishi.crm.boundary.Page;
import org.enishi.crm.boundary.RelatedList;
import org.enishi.crm.boundary.RelatedLists;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;

/** The related lists of a record, and the notes one adds (CR-16, CR-23). */
@Path("/{module: leads|contacts|accounts}/{id: \\d{1,18}}/related")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RelatedListsResource {

    /** The body of a new note. */
    public record NewNote(String text) {}

    @Inject
    private RelatedLists lists;

    @Inject
    private Notes notes;

    @Inject
    private CurrentActor actor;

    @PathParam("module")
    private String module;

    @PathParam("id")
    private long id;

    @GET
    @Path("/{list: [a-z-]{1,40}}")
    public Page<RelatedList.Item> related(
            @PathParam("list") String list,
            @QueryParam("page[size]") @DefaultValue("50") int size,
            @QueryParam("page[after]") String after) {
        return lists.page(actor.get(), type(), id, list, after, size);
    }

    @POST
    @Path("/notes")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response addNote(NewNote note) {
        if (note == null) {
            throw new Rejected("platform.problem.unreadable");
        }
        long added = notes.add(actor.get(), type(), id, note.text());
        return Response.status(Response.Status.CREATED)
                .entity(Map.of("id", added))
                .build();
    }

    private RecordType type() {
        return RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
    }
}
