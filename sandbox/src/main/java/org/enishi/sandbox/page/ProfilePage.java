package org.enishi.sandbox.page;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.World;

/** A member's public page. It shows what everybody may see. */
final class ProfilePage {

    private static final int NEWEST = 10;

    private ProfilePage() {}

    static Response show(World world, NetworkState network, String handle, Texts texts) {
        return world.locked(() -> {
            Member member = network.memberByHandle(handle)
                    .or(() -> network.member(handle))
                    .orElseThrow(NotFoundException::new);
            var body = new Html()
                    .add("<h1>{}</h1>", member.name())
                    .add(
                            "<p><img src=\"/media/person/{}.png?size=200\" alt=\"\" width=\"120\" height=\"120\"></p>",
                            member.key());
            if (member.person().headline() != null) {
                body.add("<p>{}</p>", member.person().headline());
            }
            if (member.person().place() != null) {
                body.add("<p class=\"soft\">{}</p>", member.person().place());
            }
            List<Post> open = network.posts(member, p -> p.wall().equals(member) && !p.isRestricted());
            for (Post post : open.subList(0, Math.min(NEWEST, open.size()))) {
                body.add(
                        "<section><p>{}</p><p class=\"soft\">{} · {}</p></section>",
                        post.text().replaceAll("@\\[([^\\]]+)]\\([^)]+\\)", "$1"),
                        post.author().name(),
                        post.created());
            }
            return Html.page(200, texts, network.name(), member.name(), body);
        });
    }
}
