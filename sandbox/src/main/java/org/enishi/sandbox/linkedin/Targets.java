package org.enishi.sandbox.linkedin;

import org.enishi.sandbox.world.Comment;
import org.enishi.sandbox.world.Liked;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.Post;

/** Finds what a URN means, as far as the viewer may see it. */
final class Targets {

    private Targets() {}

    static Post post(NetworkState network, Member viewer, String urn) {
        return network.post(Urn.post(urn))
                .filter(p -> p.isVisibleTo(viewer))
                .orElseThrow(() -> LinkedInError.notFound(urn));
    }

    static Comment comment(NetworkState network, Member viewer, String id) {
        return network.comment(id)
                .filter(c -> c.post().isVisibleTo(viewer))
                .orElseThrow(() -> LinkedInError.notFound(id));
    }

    static Liked liked(NetworkState network, Member viewer, String urn) {
        return Urn.isComment(urn) ? comment(network, viewer, Urn.commentId(urn)) : post(network, viewer, urn);
    }

    static String urn(Liked liked) {
        return liked instanceof Comment comment ? Urn.of(comment) : liked.id();
    }
}
