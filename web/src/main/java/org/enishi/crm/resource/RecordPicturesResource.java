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
import org.enishi.crm.boundary.Portrait;
import org.enishi.crm.boundary.RecordPictures;
import org.enishi.crm.boundary.RecordPictures.Picture;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.NotFound;

/** The pictures that a lead or contact has and had (LI-19). */
@Path("/{module: leads|contacts}/{id: \\d{1,18}}/pictures")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecordPicturesResource {

    @Inject
    private RecordPictures pictures;

    @Inject
    private CurrentActor actor;

    @PathParam("module")
    private String module;

    @PathParam("id")
    private long id;

    /** The one that the record has comes first. */
    @GET
    public Map<String, List<Picture>> list() {
        return Map.of("items", pictures.list(actor.get(), type(), id));
    }

    @GET
    @Path("/{picture: \\d{1,18}}")
    @Produces(Portrait.TYPE)
    public byte[] content(@PathParam("picture") long picture) {
        return pictures.content(actor.get(), type(), id, picture);
    }

    /** Brings a picture back that was replaced. */
    @PUT
    @Path("/{picture: \\d{1,18}}/current")
    @Consumes(MediaType.WILDCARD)
    public void bringBack(@PathParam("picture") long picture) {
        pictures.bringBack(actor.get(), type(), id, picture);
    }

    private RecordType type() {
        return RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
    }
}
