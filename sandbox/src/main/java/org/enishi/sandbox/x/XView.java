package org.enishi.sandbox.x;

import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.Post;
import org.enishi.sandbox.world.World;

/**
 * What one member sees of X.
 *
 * @param mayReadEmail whether the application was allowed to see the member's own address
 * @param base the address under which this sandbox was called
 */
record XView(World world, Member viewer, boolean mayReadEmail, String base) {

    NetworkState network() {
        return world.x();
    }

    /** X renames its fields from tweets to posts; a switch says how far it has got. */
    Spelling spelling() {
        return "post".equals(network().settings().get("spelling")) ? Spelling.POST : Spelling.TWEET;
    }

    /** Whether the viewer sees what the member writes: closed accounts show it to those they let in. */
    boolean sees(Member member) {
        return !member.presence().closed()
                || member.equals(viewer)
                || network().follows(viewer).contains(member.id());
    }

    boolean sees(Post post) {
        return sees(post.author()) && post.isVisibleTo(viewer);
    }

    String picture(Member member) {
        return base + "/media/x/" + member.key() + "_normal.png";
    }
}
