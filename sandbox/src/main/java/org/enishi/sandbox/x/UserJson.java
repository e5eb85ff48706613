package org.enishi.sandbox.x;

import java.time.Instant;
import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.world.Member;

/** A member as X shows them. */
final class UserJson {

    private static final long EPOCH = 1_288_834_974_657L;
    private static final int SHIFT = 22;

    private final XView view;

    UserJson(XView view) {
        this.view = view;
    }

    JsonFields json(Member member, Fields fields) {
        var asked = fields.user();
        var json = JsonFields.of("id", member.id())
                .with("name", member.name())
                .with("username", member.presence().handle());
        Fields.put(json, asked, "created_at", created(member).toString());
        Fields.put(json, asked, "description", member.presence().bio());
        Fields.put(json, asked, "location", member.person().place());
        Fields.put(json, asked, "profile_image_url", view.picture(member));
        Fields.put(json, asked, "protected", member.presence().closed());
        Fields.put(json, asked, "verified", false);
        Fields.put(json, asked, "verified_type", "none");
        Fields.put(json, asked, "public_metrics", metrics(member));
        Fields.put(json, asked, "receives_your_dm", receivesMessages(member));
        Fields.put(json, asked, "connection_status", connection(member));
        if (member.equals(view.viewer()) && view.mayReadEmail()) {
            Fields.put(json, asked, "confirmed_email", member.presence().email());
        }
        return json;
    }

    /** Numbers of members tell when they joined, as those of posts do. */
    private static Instant created(Member member) {
        return Instant.ofEpochMilli((Long.parseLong(member.id()) >> SHIFT) + EPOCH);
    }

    boolean receivesMessages(Member member) {
        return !member.presence().closed()
                || view.network().follows(member).contains(view.viewer().id());
    }

    private List<String> connection(Member member) {
        if (view.network().follows(view.viewer()).contains(member.id())) {
            return List.of("following");
        }
        boolean asked = view.network().requests(view.viewer()).contains(member.id());
        return asked ? List.of("follow_request_sent") : List.of();
    }

    private JsonFields metrics(Member member) {
        var network = view.network();
        long followers = network.members().stream()
                .filter(m -> network.follows(m).contains(member.id()))
                .count();
        int crowd = Math.floorMod(member.key().hashCode(), 900) + 40;
        return JsonFields.of("followers_count", followers + crowd)
                .with("following_count", network.follows(member).size() + crowd / 2)
                .with(
                        view.spelling().written(),
                        network.posts(member, p -> p.author().equals(member)).size())
                .with("listed_count", crowd / 50);
    }
}
