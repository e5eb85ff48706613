package org.enishi.sandbox.linkedin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.cast.Cast;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Mode;
import org.enishi.sandbox.world.SettableClock;
import org.enishi.sandbox.world.World;
import org.junit.jupiter.api.Test;

class LinkedInFormatsTest {

    private final World world =
            new World(Cast.fromResource(), new SettableClock("2026-11-01T03:00:00Z"), Mode.HISTORICAL);

    private Member member(String key) {
        return world.linkedin().memberByKey(key).orElseThrow();
    }

    private List<String> search(String first, String last, String company, String keywords) {
        return new PeopleSearch(first, last, company, keywords)
                .in(world.linkedin().members(), member("sato")).stream()
                        .map(Member::key)
                        .toList();
    }

    @Test
    void aVersionLivesForTwelveMonths() {
        Instant now = Instant.parse("2026-11-15T00:00:00Z");
        assertThat(LinkedInVersion.isAlive("202611", now)).isTrue();
        assertThat(LinkedInVersion.isAlive("202511", now)).isTrue();
        assertThat(LinkedInVersion.isAlive("202510", now)).isFalse();
        assertThat(LinkedInVersion.isAlive("202612", now)).isFalse();
        assertThat(LinkedInVersion.isAlive("latest", now)).isFalse();
    }

    @Test
    void fieldSelectorsNest() {
        var full = JsonFields.of("id", "1")
                .with("firstName", "Taro")
                .with("lastName", "Tanaka")
                .with(
                        "positions",
                        ProfileJson.values(
                                List.of(JsonFields.of("title", "Head").with("isCurrent", true))));
        assertThat(FieldSelector.parse(":(id,first-name,positions:(title))").select(full))
                .isEqualTo(JsonFields.of("id", "1")
                        .with("firstName", "Taro")
                        .with(
                                "positions",
                                JsonFields.of("_total", 1).with("values", List.of(JsonFields.of("title", "Head")))));
        assertThat(FieldSelector.parse("").select(full)).isEqualTo(full);
        assertThat(FieldSelector.parse(":(picture-urls::(original),id)").select(full))
                .isEqualTo(JsonFields.of("id", "1"));
    }

    @Test
    void commentaryIsLittleText() {
        assertThat(LittleText.of("Ask @[Taro](taro) (50%) #製造業", key -> "urn:li:person:" + key))
                .isEqualTo("Ask @[Taro](urn:li:person:taro) \\(50%\\) {hashtag|\\#|製造業}");
        assertThat(LittleText.plain("\\(50%\\) {hashtag|\\#|製造業}")).isEqualTo("(50%) #製造業");
    }

    @Test
    void listsOfRestliHoldKeysWithCommas() {
        assertThat(RestliList.parse("List(urn%3Ali%3Ashare%3A1,urn:li:comment:(urn:li:share:1,2))"))
                .containsExactly("urn:li:share:1", "urn:li:comment:(urn:li:share:1,2)");
        assertThat(ReactionsResource.parts("(actor:urn:li:person:a,entity:urn:li:comment:(urn:li:share:1,2))"))
                .isEqualTo(Map.of("actor", "urn:li:person:a", "entity", "urn:li:comment:(urn:li:share:1,2)"));
    }

    @Test
    void peopleAreFoundAsTheyWroteTheirNameDown() {
        assertThat(search("Taro", "Tanaka", null, null)).containsExactly("tanaka-taro");
        assertThat(search("Tanaka", "Taro", null, null)).containsExactly("tanaka-taro-kyoto");
        assertThat(search("太郎", "田中", null, null)).containsExactlyInAnyOrder("tanaka-taro", "tanaka-taro-kyoto");
        assertThat(search("mikkel", "sorensen", null, null)).containsExactly("sorensen-mikkel");
        assertThat(search(null, null, "つむぎ", null)).containsExactly("nakamura-yui");
    }

    @Test
    void whoeverLeftPublicSearchIsNotFound() {
        assertThat(search("Takumi", "Hayashi", null, null)).isEmpty();
        assertThat(search(null, null, null, "Hayashi")).isEmpty();
    }
}
