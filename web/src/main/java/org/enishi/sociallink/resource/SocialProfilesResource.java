package org.enishi.sociallink.resource;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.boundary.RecordPictures.Picture;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.boundary.WriteView;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.OutboxState;
import org.enishi.network.entity.WriteOperation;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.sociallink.boundary.Association;
import org.enishi.sociallink.boundary.PanelView.Candidate;
import org.enishi.sociallink.boundary.PanelView.Profile;
import org.enishi.sociallink.boundary.PostPage;
import org.enishi.sociallink.boundary.PostView.CommentView;
import org.enishi.sociallink.boundary.SocialLinks;
import org.enishi.sociallink.boundary.SocialRequests;
import org.enishi.sociallink.boundary.TieView;

/**
 * A lead's or contact's profiles at networks (LI-24). Writes take an {@code Idempotency-Key}: the same key twice does it
 * once. They answer 201 or 204 when done, and 202 when accepted but not settled yet.
 */
@Path("/{module: leads|contacts|accounts|deals}/{id: \\d{1,18}}/social-profiles")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class SocialProfilesResource {

    private static final String KEY = "Idempotency-Key";

    /** Whom to tie to: the network's id of the person, or the pasted address of their profile. */
    public record NewTie(String network, String profileId, String url) {}

    /** A comment to make, a post for a wall, or the note of an invitation. */
    public record NewText(String text) {}

    /** A message to send. */
    public record NewMessage(String subject, String text) {}

    /** What became of a write. */
    public record Written(long id, OutboxState state, String remoteId, Instant requestedAt) {

        static Written of(WriteView w) {
            return new Written(w.id(), w.state(), w.remoteId(), w.requestedAt());
        }
    }

    @Inject
    private SocialLinks links;

    @Inject
    private SocialRequests requests;

    @Inject
    private CurrentActor actor;

    @PathParam("module")
    private String module;

    @PathParam("id")
    private long id;

    @GET
    public List<TieView> list() {
        return links.list(actor.get(), type(), id);
    }

    @POST
    public Response associate(NewTie wanted) {
        if (wanted == null || wanted.network() == null) {
            throw new Rejected("sociallink.error.profile");
        }
        return associate(wanted.network(), wanted);
    }

    @GET
    @Path("/{network}")
    public TieView get(@PathParam("network") String network) {
        return links.get(actor.get(), type(), id, known(network));
    }

    @POST
    @Path("/{network}")
    public Response associate(@PathParam("network") String network, NewTie wanted) {
        if (wanted == null) {
            throw new Rejected("sociallink.error.profile");
        }
        Association made =
                requests.associate(actor.get(), type(), id, known(network), wanted.profileId(), wanted.url());
        return Response.created(URI.create("/api/v1/" + module + "/" + id + "/social-profiles/" + network))
                .entity(made)
                .build();
    }

    @DELETE
    @Path("/{network}")
    public void disassociate(@PathParam("network") String network) {
        links.disassociate(actor.get(), type(), id, known(network));
    }

    @GET
    @Path("/{network}/profile")
    public Profile profile(@PathParam("network") String network) {
        return requests.profile(actor.get(), type(), id, known(network));
    }

    @PUT
    @Path("/{network}/picture")
    @Consumes(MediaType.WILDCARD)
    public Picture takePicture(@PathParam("network") String network) {
        return requests.takePicture(actor.get(), type(), id, known(network));
    }

    @GET
    @Path("/{network}/candidates")
    public List<Candidate> candidates(
            @PathParam("network") String network,
            @QueryParam("query") String query,
            @QueryParam("company") String company) {
        return requests.candidates(actor.get(), type(), id, known(network), query, company);
    }

    @GET
    @Path("/{network}/posts")
    public PostPage posts(@PathParam("network") String network, @QueryParam("page[after]") String after) {
        return requests.posts(actor.get(), type(), id, known(network), after);
    }

    @GET
    @Path("/{network}/posts/{post}/comments")
    public List<CommentView> comments(@PathParam("network") String network, @PathParam("post") String post) {
        return requests.comments(actor.get(), type(), id, known(network), post);
    }

    @POST
    @Path("/{network}/posts/{post}/comments")
    public Response comment(
            @PathParam("network") String network,
            @PathParam("post") String post,
            @HeaderParam(KEY) @DefaultValue("") String key,
            NewText comment) {
        String text = comment == null ? null : comment.text();
        return written(Response.Status.CREATED, act(network, WriteOperation.COMMENT, post, text, key));
    }

    @PUT
    @Path("/{network}/posts/{post}/like")
    public Response like(
            @PathParam("network") String network,
            @PathParam("post") String post,
            @HeaderParam(KEY) @DefaultValue("") String key) {
        return written(Response.Status.NO_CONTENT, act(network, WriteOperation.LIKE, post, null, key));
    }

    @DELETE
    @Path("/{network}/posts/{post}/like")
    public Response unlike(
            @PathParam("network") String network,
            @PathParam("post") String post,
            @HeaderParam(KEY) @DefaultValue("") String key) {
        return written(Response.Status.NO_CONTENT, act(network, WriteOperation.UNLIKE, post, null, key));
    }

    @PUT
    @Path("/{network}/posts/{post}/repost")
    public Response repost(
            @PathParam("network") String network,
            @PathParam("post") String post,
            @HeaderParam(KEY) @DefaultValue("") String key) {
        return written(Response.Status.NO_CONTENT, act(network, WriteOperation.REPOST, post, null, key));
    }

    @DELETE
    @Path("/{network}/posts/{post}/repost")
    public Response unrepost(
            @PathParam("network") String network,
            @PathParam("post") String post,
            @HeaderParam(KEY) @DefaultValue("") String key) {
        return written(Response.Status.NO_CONTENT, act(network, WriteOperation.UNREPOST, post, null, key));
    }

    @POST
    @Path("/{network}/messages")
    public Response message(
            @PathParam("network") String network, @HeaderParam(KEY) @DefaultValue("") String key, NewMessage message) {
        return write(network, WriteOperation.MESSAGE, message, key);
    }

    @POST
    @Path("/{network}/invitations")
    public Response invite(
            @PathParam("network") String network, @HeaderParam(KEY) @DefaultValue("") String key, NewText note) {
        return write(network, WriteOperation.INVITE, subjectless(note), key);
    }

    @POST
    @Path("/{network}/wall-posts")
    public Response postOnWall(
            @PathParam("network") String network, @HeaderParam(KEY) @DefaultValue("") String key, NewText post) {
        return write(network, WriteOperation.WALL_POST, subjectless(post), key);
    }

    private static NewMessage subjectless(NewText said) {
        return said == null ? null : new NewMessage(null, said.text());
    }

    private Response write(String network, WriteOperation operation, NewMessage message, String key) {
        WriteView write = requests.write(
                actor.get(),
                type(),
                id,
                known(network),
                operation,
                message == null ? null : message.subject(),
                message == null ? null : message.text(),
                requestKey(key));
        return written(Response.Status.CREATED, write);
    }

    private WriteView act(String network, WriteOperation operation, String post, String text, String key) {
        return requests.act(actor.get(), type(), id, known(network), operation, post, text, requestKey(key));
    }

    private static Response written(Response.Status ifDone, WriteView write) {
        boolean done = write.state() == OutboxState.DONE;
        var answer = Response.status(done ? ifDone : Response.Status.ACCEPTED);
        return done && ifDone == Response.Status.NO_CONTENT
                ? answer.build()
                : answer.entity(Written.of(write)).build();
    }

    private static String requestKey(String given) {
        return given.isBlank() ? UUID.randomUUID().toString() : given;
    }

    private RecordType type() {
        return RecordType.ofModule(module).orElseThrow(() -> new NotFound("crm.error.notFound"));
    }

    private static Network known(String network) {
        return Network.ofKey(network).orElseThrow(() -> new NotFound("network.error.unknown"));
    }
}
