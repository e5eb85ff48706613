package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.boundary.RemoteProfile.Education;
import org.enishi.network.boundary.RemoteProfile.Position;
import org.enishi.network.boundary.Segment;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class NetworkJsonTest {

    @Test
    @Tag("LI-13")
    void aLinkedInProfile() {
        RemoteProfile profile = LinkedInJson.profile(Reply.parsed("""
            {"id":"a1","firstName":"Mio","lastName":"Okada","headline":"Travel","location":{"name":"Naha"},
             "pictureUrl":"https://media.licdn.com/p","publicProfileUrl":"https://www.linkedin.com/in/mio-okada",
             "positions":{"_total":2,"values":[
               {"title":"Clerk","company":{"name":"Old"},"isCurrent":false,"startDate":{"year":2019},"endDate":{"year":2021,"month":3}},
               {"title":"Sales","company":{"name":"Hoshizora"},"isCurrent":true,"startDate":{"year":2021,"month":4}}]},
             "educations":{"values":[{"schoolName":"U","degree":"BA","fieldOfStudy":"Tourism","endDate":{"year":2018}}]}}
            """));

        assertThat(profile.person().name()).isEqualTo("Mio Okada");
        assertThat(profile.person().handle()).isEqualTo("mio-okada");
        assertThat(profile.person().company()).isEqualTo("Hoshizora");
        assertThat(profile.positions())
                .containsExactly(
                        new Position("Clerk", "Old", "2019", "2021-03", false),
                        new Position("Sales", "Hoshizora", "2021-04", null, true));
        assertThat(profile.educations()).containsExactly(new Education("U", "BA, Tourism", null, "2018"));
    }

    @Test
    void whoHidesThemselvesOnLinkedInIsNobody() {
        assertThat(LinkedInJson.person(Reply.parsed("{\"id\":\"private\",\"firstName\":\"private\"}")))
                .isNull();
    }

    @Test
    @Tag("LI-14")
    void aLinkedInPostWithItsLikesAndPicture() {
        var actions = LinkedInJson.results(Reply.parsed("""
            {"results":{"urn%3Ali%3Ashare%3A1":{"likesSummary":{"totalLikes":3,"likedByCurrentUser":true},
             "commentsSummary":{"aggregatedTotalComments":2}}}}
            """));
        var images = Map.of("urn:li:image:i", Reply.parsed("{\"downloadUrl\":\"https://media.licdn.com/i\"}"));
        RemotePost post = LinkedInJson.post(Reply.parsed("""
            {"id":"urn:li:share:1","author":"urn:li:person:a1","commentary":"1 \\\\< 2","publishedAt":1761000000000,
             "content":{"media":{"id":"urn:li:image:i"}}}
            """), actions, images);

        assertThat(post)
                .isEqualTo(RemotePost.unshared(
                        "urn:li:share:1",
                        "a1",
                        null,
                        List.of(Segment.text("1 < 2")),
                        "https://media.licdn.com/i",
                        Instant.ofEpochMilli(1761000000000L),
                        "https://www.linkedin.com/feed/update/urn:li:share:1/",
                        3,
                        2,
                        true));
    }

    @Test
    @Tag("LI-14")
    void aFacebookPostWithItsLikesAndMentions() {
        RemotePost post = FacebookJson.post(Reply.parsed("""
            {"id":"1_2","from":{"id":"1","name":"Mio"},"message":"with Ann","message_tags":[{"id":"9","offset":5,"length":3}],
             "created_time":"2026-10-01T09:00:00+0900","permalink_url":"https://www.facebook.com/1/posts/2",
             "full_picture":"https://scontent.fbcdn.net/p","likes":{"summary":{"total_count":4,"has_liked":true}},
             "comments":{"summary":{"total_count":5}}}
            """), "https://www.facebook.com/");

        assertThat(post.at()).isEqualTo(Instant.parse("2026-10-01T00:00:00Z"));
        assertThat(post.text())
                .containsExactly(Segment.text("with "), Segment.mention("Ann", "https://www.facebook.com/9"));
        assertThat(List.of(post.likeCount(), post.commentCount())).containsExactly(4, 5);
        assertThat(post.liked()).isTrue();
    }

    @Test
    void aFacebookCommentWithoutAuthorOrText() {
        RemoteComment comment = FacebookJson.comment(
                Reply.parsed("{\"id\":\"2_3\",\"created_time\":\"2026-10-01T00:00:00+0000\"}"), "https://f.example/");
        assertThat(comment.authorName()).isNull();
        assertThat(comment.text()).isEmpty();
    }

    @Test
    @Tag("LI-23")
    void ananswerOfAnotherShapeIsNoticed() {
        assertThatThrownBy(() -> FacebookJson.person(Reply.parsed("{\"id\":\"1\"}")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LinkedInJson.person(Reply.parsed("{}"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatFollowsAPageOfFacebookIsItsCursorOnlyIfThereIsMore() {
        assertThat(FacebookJson.next(Reply.parsed(
                        "{\"paging\":{\"cursors\":{\"after\":\"A\"},\"next\":\"https://graph.example/x\"}}")))
                .isEqualTo("A");
        assertThat(FacebookJson.next(Reply.parsed("{\"paging\":{\"cursors\":{\"after\":\"A\"}}}")))
                .isNull();
    }

    @Test
    @Tag("LI-01")
    void onlyWhatWasGrantedCounts() {
        assertThat(FacebookJson.granted(Reply.parsed("""
            {"data":[{"permission":"email","status":"granted"},{"permission":"user_posts","status":"declined"}]}
            """))).containsExactly("email");
    }
}
