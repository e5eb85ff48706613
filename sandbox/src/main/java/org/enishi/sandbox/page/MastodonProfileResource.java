package org.enishi.sandbox.page;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.enishi.sandbox.fediverse.Profile;
import org.enishi.sandbox.fediverse.Server;
import org.enishi.sandbox.world.World;

/** Pages of people on the Mastodon servers, where the links in the answers lead. They show what everybody may see. */
@Path("/{server: mastodon(?:-kaze)?}/@{handle: [^/]+}")
@Produces(MediaType.TEXT_HTML)
public class MastodonProfileResource {

    private static final int NEWEST = 10;

    @Inject
    World world;

    @PathParam("server")
    String name;

    @PathParam("handle")
    String handle;

    @GET
    public Response profile(@Context HttpHeaders headers) {
        Texts texts = Texts.of(headers);
        return world.locked(() -> {
            Server server = world.fediverse().server(name);
            Profile person =
                    world.fediverse().profileByAcct(handle, server.domain()).orElseThrow(NotFoundException::new);
            var body = new Html()
                    .add("<h1>{}</h1>", person.displayName())
                    .add("<p class=\"soft\">@{}</p>", person.fullAcct())
                    .add(
                            "<p><img src=\"/media/person/{}.png?size=200\" alt=\"\" width=\"120\" height=\"120\"></p>",
                            person.key())
                    .add("<p>{}</p>", person.note());
            world.fediverse()
                    .statuses(null, s -> s.author().equals(person) && s.boosted() == null)
                    .limit(NEWEST)
                    .forEach(s ->
                            body.add("<section><p>{}</p><p class=\"soft\">{}</p></section>", s.text(), s.created()));
            return Html.page(200, texts, name, person.displayName(), body);
        });
    }

    /** The address of a status leads to its author's page. */
    @GET
    @Path("{status: \\d+}")
    public Response status(@Context HttpHeaders headers) {
        return profile(headers);
    }
}
