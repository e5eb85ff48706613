package org.enishi.sandbox.media;

import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.awt.Font;
import java.util.Locale;
import org.enishi.sandbox.cast.Person;
import org.enishi.sandbox.world.World;

/** Pictures and the pages' style sheet. */
@Path("/media")
public class MediaResource {

    private static final int LARGEST = 1_200;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.BOLD, 12);

    @Inject
    World world;

    @GET
    @Path("person/{key}.png")
    @Produces("image/png")
    public Response person(@PathParam("key") String key, @QueryParam("size") @DefaultValue("200") int size) {
        Person person = world.cast().people().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        return cached(Picture.ofPerson(key, initials(person), Math.min(Math.max(size, 16), LARGEST)));
    }

    /** X keeps pictures in sizes that stand in their names; without one it is the original. */
    @GET
    @Path("x/{key: [a-z-]+}{size: (_normal|_bigger|_400x400)?}.png")
    @Produces("image/png")
    public Response onX(@PathParam("key") String key, @PathParam("size") String size) {
        return person(
                key,
                switch (size) {
                    case "_normal" -> 48;
                    case "_bigger" -> 73;
                    default -> 400;
                });
    }

    /** The family name's first character where the machine's font has it, else Latin initials. */
    private static String initials(Person person) {
        String first = person.family().substring(0, 1);
        if (FONT.canDisplay(first.codePointAt(0)) && first.codePointAt(0) > 0x2E7F) {
            return first;
        }
        var presence = person.networks().values().stream().findFirst();
        String given = presence.map(Person.Presence::firstName).orElse(person.given());
        String family = presence.map(Person.Presence::lastName).orElse(person.family());
        String latin = letter(given) + letter(family);
        return latin.isEmpty() ? person.key().substring(0, 1).toUpperCase(Locale.ROOT) : latin;
    }

    private static String letter(String name) {
        return Character.UnicodeScript.of(name.codePointAt(0)) == Character.UnicodeScript.LATIN
                ? name.substring(0, 1).toUpperCase(Locale.ROOT)
                : "";
    }

    @GET
    @Path("post/{name}.png")
    @Produces("image/png")
    public Response post(@PathParam("name") String name) {
        return cached(Picture.ofPost(name, 960, 540));
    }

    @GET
    @Path("sandbox.css")
    @Produces("text/css")
    public Response style() {
        return cached(MediaResource.class.getResourceAsStream("sandbox.css"));
    }

    private static Response cached(Object entity) {
        return Response.ok(entity).header("Cache-Control", "max-age=300").build();
    }
}
