package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LI-01")
class WebHostTest {

    private static final ServerAddress NAMED =
            ServerAddress.of("example.com", Set.of()).orElseThrow();

    private static Optional<ServerAddress> found(Map<String, Reply> answers) {
        return WebHost.of(NAMED, path -> Optional.ofNullable(answers.get(path.replaceFirst("\\?.*", ""))));
    }

    private static Reply redirect(String location) {
        return reply(301, Map.of("Location", List.of(location)), "");
    }

    private static Reply reply(int status, Map<String, List<String>> headers, String body) {
        try {
            return Reply.read(
                    status,
                    headers,
                    new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                    System.nanoTime() + 1_000_000_000L);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** As Mastodon's administrators are told to do it. */
    @Test
    void aHostSendsOnToItsServer() {
        assertThat(found(Map.of(
                        "/.well-known/webfinger",
                        redirect("https://social.example.com/.well-known/webfinger?resource=acct%3Aexample.com"))))
                .map(ServerAddress::value)
                .contains("https://social.example.com");
        assertThat(found(
                        Map.of("/.well-known/host-meta", redirect("https://social.example.com/.well-known/host-meta"))))
                .map(ServerAddress::value)
                .contains("https://social.example.com");
    }

    @Test
    void aHostAnswersInTheNameOfItsServer() {
        assertThat(
                        found(
                                Map.of(
                                        "/.well-known/webfinger",
                                        reply(
                                                200,
                                                Map.of(),
                                                "{\"subject\":\"acct:example.com@example.com\",\"links\":[{\"rel\":\"http://webfinger.net/rel/profile-page\",\"href\":\"https://x.example/about\"},"
                                                        + "{\"rel\":\"self\",\"type\":\"application/activity+json\",\"href\":\"https://social.example.com/actor\"}]}"))))
                .map(ServerAddress::value)
                .contains("https://social.example.com");
        assertThat(
                        found(
                                Map.of(
                                        "/.well-known/nodeinfo",
                                        reply(
                                                200,
                                                Map.of(),
                                                "{\"links\":[{\"rel\":\"http://nodeinfo.diaspora.software/ns/schema/2.0\",\"href\":\"https://social.example.com/nodeinfo/2.0\"}]}"))))
                .map(ServerAddress::value)
                .contains("https://social.example.com");
    }

    @ParameterizedTest
    @Tag("QU-17")
    @ValueSource(
            strings = {
                "http://social.example.com/",
                "https://social.example.com:8443/",
                "https://127.0.0.1/",
                "https://[::1]/",
                "https://localhost/",
                "https://intranet/",
                "https://2130706433/",
                "//social.example.com/",
                "/elsewhere",
                "https://example.com/again",
                "javascript:alert(1)",
                "https://a b/",
                ""
            })
    void nothingElseIsTakenForAServer(String location) {
        assertThat(found(Map.of("/.well-known/webfinger", redirect(location)))).isEmpty();
    }

    /** Otherwise anybody could run a server and be whoever they like on any other. */
    @Test
    @Tag("QU-17")
    void aNameThatIsNotItsOwnHasToBeGivenToAServer() {
        ServerAddress evil = ServerAddress.of("evil.example", Set.of()).orElseThrow();
        ServerAddress social = ServerAddress.of("social.example.com", Set.of()).orElseThrow();
        BiFunction<ServerAddress, String, Optional<Reply>> glance = (asked, path) ->
                asked.equals(NAMED) ? Optional.of(redirect("https://social.example.com" + path)) : Optional.empty();
        assertThat(WebHost.bears(social, "Example.com", glance)).isTrue();
        assertThat(WebHost.bears(evil, "example.com", glance)).isFalse();
        assertThat(WebHost.bears(evil, "EVIL.example", glance)).isTrue();
        assertThat(WebHost.bears(evil, "127.0.0.1:3000", glance)).isFalse();
    }

    @Test
    void aServerOfTheIntranetIsWhereTheOperatorSays() {
        ServerAddress own = new ServerAddress("https://social.intra", true);
        assertThat(WebHost.of(own, path -> Optional.of(redirect("https://social.example.com/"))))
                .isEmpty();
    }
}
