package org.enishi.transfer.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.enishi.crm.entity.RecordType;

/** {@code POST /contacts/imports}: contacts from a vCard file. */
@Path("contacts/imports")
@RequestScoped
public class ContactImportsResource {

    @Inject
    private VCardUpload upload;

    /** Imports the file, or with {@code dryRun} only says what would become of it. */
    @POST
    @Consumes({VCardUpload.VCARD, VCardUpload.OLD_VCARD})
    @Produces(MediaType.APPLICATION_JSON)
    public JsonObject take(
            InputStream file,
            @QueryParam("dryRun") @DefaultValue("false") String dryRun,
            @QueryParam("duplicates") @DefaultValue("skip") String duplicates,
            @Context HttpHeaders headers)
            throws IOException {
        return upload.take(RecordType.CONTACT, file, dryRun, duplicates, headers);
    }
}
