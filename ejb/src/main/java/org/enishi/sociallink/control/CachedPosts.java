package org.enishi.sociallink.control;

import java.util.List;
import java.util.stream.Stream;
import org.enishi.network.boundary.RemotePage;
import org.enishi.network.boundary.RemotePost;

/** A person's posts as far as they were fetched; {@code next} is what to ask for older ones with. */
public record CachedPosts(List<RemotePost> items, String next) {

    static CachedPosts of(RemotePage<RemotePost> page) {
        return new CachedPosts(page.items(), page.next());
    }

    CachedPosts with(RemotePage<RemotePost> older) {
        List<String> known = items.stream().map(RemotePost::id).toList();
        return new CachedPosts(
                Stream.concat(
                                items.stream(),
                                // a new post has moved the pages: some come a second time
                                older.items().stream().filter(p -> !known.contains(p.id())))
                        .toList(),
                older.next());
    }
}
