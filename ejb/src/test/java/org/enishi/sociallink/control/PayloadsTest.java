package org.enishi.sociallink.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.enishi.network.boundary.RemotePage;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.RemoteProfile.Following;
import org.enishi.network.boundary.Segment;
import org.junit.jupiter.api.Test;

class PayloadsTest {

    private static final RemotePerson PERSON =
            new RemotePerson("1", "岡田 美緒", null, "Travel", "那覇", null, null, "https://n.example/1", null);

    @Test
    void whatIsCachedComesBackAsItWas() {
        var profile = RemoteProfile.of(
                PERSON,
                null,
                List.of(new RemoteProfile.Position("t", "c", "2020-01", null, true)),
                List.of(new RemoteProfile.Education("s", null, null, "2018")));
        var followed = profile.followed(new Following(Following.State.REQUESTED, true));
        var posts = new CachedPosts(List.of(post("a")), "2");
        var search = new CachedSearch("岡田 美緒", null, List.of(PERSON));

        assertThat(Payloads.read(Payloads.write(profile), RemoteProfile.class)).isEqualTo(profile);
        assertThat(Payloads.read(Payloads.write(followed), RemoteProfile.class)).isEqualTo(followed);
        assertThat(Payloads.read(Payloads.write(posts), CachedPosts.class)).isEqualTo(posts);
        assertThat(Payloads.read(Payloads.write(search), CachedSearch.class)).isEqualTo(search);
    }

    @Test
    void aPostThatANewerOneHasPushedOntoTheNextPageIsShownOnce() {
        var known = new CachedPosts(List.of(post("a"), post("b")), "2");
        var all = known.with(new RemotePage<>(List.of(post("b"), post("c")), null));

        assertThat(all.items()).extracting(RemotePost::id).containsExactly("a", "b", "c");
        assertThat(all.next()).isNull();
    }

    private static RemotePost post(String id) {
        return RemotePost.unshared(
                id, "1", null, List.of(Segment.link("x", "https://x.example")), null, Instant.EPOCH, null, 1, 2, true);
    }
}
