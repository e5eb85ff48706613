package org.enishi.sandbox.world;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.sandbox.cast.Cast;
import org.enishi.sandbox.cast.Person;
import org.enishi.sandbox.cast.Person.Reply;
import org.enishi.sandbox.cast.Person.Writing;

/** Puts the cast on the networks, its posts dated back from the moment of the start. */
final class Staging {

    private static final ZoneId STAGE_TIME = ZoneId.of("Asia/Tokyo");

    /** On these an answer is a post of its own. */
    private static final Set<String> ANSWERS_ARE_POSTS = Set.of(World.X);

    private final Cast cast;
    private final Instant now;
    private int number;

    Staging(Cast cast, Instant now) {
        this.cast = cast;
        this.now = now;
    }

    void fill(Map<String, NetworkState> networks) {
        for (Person person : cast.people()) {
            person.networks().forEach((name, presence) -> networks.get(name).add(new Member(person, presence)));
        }
        for (Person person : cast.people()) {
            for (Writing writing : person.posts()) {
                publish(networks.get(writing.network()), person, writing);
            }
        }
    }

    private void publish(NetworkState network, Person person, Writing writing) {
        number++;
        Member wall = member(network, person.key());
        Member author = writing.writtenBy() == null ? wall : member(network, writing.writtenBy());
        Instant created = when(writing.daysAgo(), writing.at());
        boolean answersArePosts = ANSWERS_ARE_POSTS.contains(network.name());
        String id = answersArePosts ? PostIds.snowflake(created, number) : PostIds.post(network.name(), number, wall);
        var post = new Post(
                id,
                author,
                wall,
                created,
                writing.text(),
                writing.link(),
                writing.image(),
                Set.copyOf(writing.visibleTo()));
        writing.likedBy().forEach(key -> like(network, post, key, created));
        for (Reply reply : inOrder(writing)) {
            Member by = member(network, reply.by());
            Instant at = earliest(created.plus(Duration.ofHours(reply.hoursAfter())), now);
            number++;
            if (answersArePosts) {
                answer(network, post, by, at, reply);
                continue;
            }
            var comment = new Comment(PostIds.comment(network.name(), number, post), post, null, by, at, reply.text());
            reply.likedBy().forEach(key -> like(network, comment, key, at));
            post.comments().add(comment);
        }
        network.add(post);
    }

    private void answer(NetworkState network, Post post, Member by, Instant at, Reply reply) {
        var answer =
                new Post(PostIds.snowflake(at, number), by, by, at, reply.text(), null, null, Set.of()).answering(post);
        reply.likedBy().forEach(key -> like(network, answer, key, at));
        network.add(answer);
    }

    private static List<Reply> inOrder(Writing writing) {
        List<Reply> replies = new ArrayList<>(writing.comments());
        replies.sort(java.util.Comparator.comparingInt(Reply::hoursAfter));
        return replies;
    }

    private static void like(NetworkState network, Liked liked, String key, Instant at) {
        Member by = member(network, key);
        liked.reactions().put(by.id(), new Reaction(by, "LIKE", at));
    }

    private static Member member(NetworkState network, String key) {
        return network.memberByKey(key)
                .orElseThrow(() -> new IllegalStateException(key + " is not on " + network.name()));
    }

    private Instant when(int daysAgo, String at) {
        ZonedDateTime today = now.atZone(STAGE_TIME);
        ZonedDateTime then = today.minusDays(daysAgo).with(LocalTime.parse(at));
        // "today at nine" of a sandbox started at eight was yesterday
        return then.isAfter(today) ? then.minusDays(1).toInstant() : then.toInstant();
    }

    private static Instant earliest(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
