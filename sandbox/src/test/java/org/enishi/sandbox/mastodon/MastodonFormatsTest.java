package org.enishi.sandbox.mastodon;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.sandbox.fediverse.Fediverse;
import org.enishi.sandbox.fediverse.Profile;
import org.junit.jupiter.api.Test;

class MastodonFormatsTest {

    private final Fediverse fediverse = new Fediverse();
    private final Addresses addresses = new Addresses("http://127.0.0.1:8090", fediverse);

    {
        fediverse.reset(Instant.parse("2026-11-01T03:00:00Z"));
    }

    private Profile person(String key) {
        return fediverse.profileByKey(key).orElseThrow();
    }

    private MastodonJson seenBy(String key) {
        Profile viewer = person(key);
        return new MastodonJson(fediverse, fediverse.serverOf(viewer.domain()).orElseThrow(), addresses, viewer);
    }

    @Test
    void mentionsHashtagsAndAddressesAreMarkedUp() {
        String html = new Markup(fediverse, addresses)
                .html(
                        "@makoto_y & #製造業\nhttps://minato-seiki.example/seminar/2026/automation.html",
                        person("tanaka-taro"));
        assertThat(html)
                .isEqualTo(
                        "<p><span class=\"h-card\" translate=\"no\"><a href=\"http://127.0.0.1:8090/mastodon/@makoto_y\""
                                + " class=\"u-url mention\">@<span>makoto_y</span></a></span> &amp; <a"
                                + " href=\"http://127.0.0.1:8090/mastodon/tags/%E8%A3%BD%E9%80%A0%E6%A5%AD\" class=\"mention"
                                + " hashtag\" rel=\"tag\">#<span>製造業</span></a><br /><a"
                                + " href=\"https://minato-seiki.example/seminar/2026/automation.html\" target=\"_blank\""
                                + " rel=\"nofollow noopener\" translate=\"no\"><span class=\"invisible\">https://</span><span"
                                + " class=\"ellipsis\">minato-seiki.example/seminar/2</span><span"
                                + " class=\"invisible\">026/automation.html</span></a></p>");
    }

    @Test
    void everyServerHasItsOwnIdsAndHandles() {
        Profile taro = person("tanaka-taro");
        Map<String, Object> here = seenBy("sato").account(taro);
        Map<String, Object> there = seenBy("suzuki").account(taro);
        assertThat(here).containsEntry("acct", "taro_tanaka");
        assertThat(there).containsEntry("acct", "taro_tanaka@hana.example");
        assertThat(here.get("id")).isNotEqualTo(there.get("id"));
        assertThat(seenBy("suzuki").server().profileNumber((String) here.get("id")))
                .isEmpty();
    }

    @Test
    void textIsCountedAsServersCount() {
        assertThat(Draft.length("@taro_tanaka@hana.example https://minato-seiki.example/seminar/2026/automation.html"))
                .isEqualTo("@taro_tanaka ".length() + 23);
        assertThat(Draft.length("縁🌸")).isEqualTo(2);
    }

    @Test
    void broadScopesHoldNarrowOnes() {
        assertThat(Scopes.cover(Set.of("read", "write:statuses"), Set.of("read:accounts", "write:statuses")))
                .isTrue();
        assertThat(Scopes.cover(Set.of("read"), Set.of("write:statuses"))).isFalse();
        assertThat(Scopes.cover(Set.of("profile"), "profile|read:accounts")).isTrue();
    }

    @Test
    void parametersComeAsFormOrJson() {
        assertThat(Parameters.of("application/x-www-form-urlencoded", "a%5B%5D=1&a%5B%5D=%E7%B8%81")
                        .all("a"))
                .isEqualTo(List.of("1", "縁"));
        assertThat(Parameters.of("application/json", "{\"a\":[\"1\",true],\"b\":null}")
                        .all("a"))
                .isEqualTo(List.of("1", "true"));
    }
}
