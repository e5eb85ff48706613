package org.enishi.crm.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.Applied;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.Filter;
import org.enishi.crm.boundary.ListQuery;
import org.enishi.crm.boundary.Page;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.boundary.RecordDetail;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.boundary.Row;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;

/** Leads, contacts and accounts (CR-23): listed by cursor, changed by JSON merge patch against an ETag. */
@Path("/{module: leads|contacts|accounts}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RecordsResource {

    private static final String MERGE_PATCH = "application/merge-patch+json";

    @Inject
    private Records records;

    @Inject
    private CurrentActor actor;

    @PathParam("module")
    private String module;

    @GET
    public Map<String, Object> list(
            @QueryParam("filter") List<String> filters,
            @QueryParam("match") @DefaultValue("all") String match,
            @QueryParam("initial") String initial,
            @QueryParam("sort") String sort,
            @QueryParam("fields") String fields,
            @QueryParam("page[size]") @DefaultValue("50") int size,
            @QueryParam("page[after]") String after) {
        List<String> columns = fields == null || fields.isBlank() ? List.of() : Arrays.asList(fields.split(","));
        Page<Row> page = records.list(
                actor.get(),
                new ListQuery(
                        type(),
                        columns,
                        sort,
                        filters.stream().map(Filter::parse).toList(),
                        "any".equals(match),
                        initial,
                        after,
                        size));
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("items", page.items().stream().map(this::json).toList());
        body.put("next", page.next());
        body.put("previous", page.previous());
        return body;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public Response create(
            @QueryParam("acceptDuplicate") @DefaultValue("false") boolean acceptDuplicate, Map<String, Object> values) {
        var change = RecordChange.create(type(), given(values), Origin.REST);
        var applied = records.apply(actor.get(), acceptDuplicate ? change.acceptingDuplicate() : change);
        return Response.created(URI.create("/api/v1/" + module + "/" + applied.id()))
                .tag(tag(applied.version()))
                .entity(made(applied))
                .build();
    }

    /** A record may be made for somebody whose records its maker may not see: then there is no more to tell. */
    private Map<String, Object> made(Applied applied) {
        try {
            return json(records.get(actor.get(), type(), applied.id()));
        } catch (NotFound | Denied e) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("id", applied.id());
            json.put("version", applied.version());
            json.put("displayName", applied.name());
            return json;
        }
    }

    @GET
    @Path("/{id: \\d{1,18}}")
    public Response get(@PathParam("id") long id) {
        RecordDetail record = records.get(actor.get(), type(), id);
        return Response.ok(json(record)).tag(tag(record.version())).build();
    }

    @PATCH
    @Path("/{id: \\d{1,18}}")
    @Consumes({MERGE_PATCH, MediaType.APPLICATION_JSON})
    public Response change(
            @PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch, Map<String, Object> values) {
        var applied =
                records.apply(actor.get(), RecordChange.edit(type(), id, base(ifMatch), given(values), Origin.REST));
        var answer = Response.noContent().tag(tag(applied.version()));
        return answer.build();
    }

    @DELETE
    @Path("/{id: \\d{1,18}}")
    public void delete(@PathParam("id") long id, @HeaderParam(HttpHeaders.IF_MATCH) String ifMatch) {
        records.apply(actor.get(), RecordChange.delete(type(), id, base(ifMatch), Origin.REST));
    }

    private RecordType type() {
        return RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
    }

    private static Map<String, Object> given(Map<String, Object> values) {
        if (values == null) {
            throw new Rejected("platform.problem.unreadable");
        }
        return values;
    }

    /** The version in an If-Match header; any where there is none, or a star. */
    private static long base(String ifMatch) {
        if (ifMatch == null || ifMatch.strip().equals("*")) {
            return RecordChange.ANY_VERSION;
        }
        try {
            String version = EntityTag.valueOf(ifMatch).getValue();
            if (!version.matches("\\d{1,18}")) {
                throw new Rejected("platform.problem.ifMatch");
            }
            return Long.parseLong(version);
        } catch (IllegalArgumentException e) {
            throw new Rejected("platform.problem.ifMatch");
        }
    }

    private static EntityTag tag(long version) {
        return new EntityTag(Long.toString(version));
    }

    private Map<String, Object> json(Row row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("version", row.version());
        json.put("displayName", row.name());
        json.putAll(told(row.values()));
        return json;
    }

    private Map<String, Object> json(RecordDetail record) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", record.id());
        json.put("version", record.version());
        json.put("displayName", record.name());
        json.putAll(told(record.values()));
        return json;
    }

    /** Words that are kept as one text are told as they are taken: as an array; territories each with its name. */
    private Map<String, Object> told(Map<String, Object> values) {
        Map<String, Object> told = new LinkedHashMap<>(values);
        for (FieldInfo field : records.fields(type())) {
            if (field.type() == FieldType.TAGS && told.get(field.name()) instanceof String words) {
                told.put(field.name(), words.isEmpty() ? List.of() : List.of(words.split(",")));
            } else if (field.type() == FieldType.TERRITORIES) {
                told.computeIfPresent(
                        field.name(), (name, value) -> RecordTerritoriesResource.named((Map<?, ?>) value));
            }
        }
        return told;
    }
}
