package org.enishi.sandbox.facebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.cast.Cast;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Mode;
import org.enishi.sandbox.world.SettableClock;
import org.enishi.sandbox.world.World;
import org.junit.jupiter.api.Test;

class FacebookFormatsTest {

    private final World world =
            new World(Cast.fromResource(), new SettableClock("2026-11-01T03:00:00Z"), Mode.HISTORICAL);

    private List<String> search(String query) {
        Member sato = world.facebook().memberByKey("sato").orElseThrow();
        return new UserSearch(query)
                .in(world.facebook().members(), sato).stream().map(Member::key).toList();
    }

    @Test
    void fieldsHaveModifiersAndFieldsOfTheirOwn() {
        List<GraphField> fields =
                GraphField.parse("id, picture.type(large){url},comments.limit(2).summary(true){from{id}}");
        assertThat(fields).extracting(GraphField::name).containsExactly("id", "picture", "comments");
        assertThat(fields.get(1).modifiers()).isEqualTo(Map.of("type", "large"));
        assertThat(fields.get(2).modifiers()).isEqualTo(Map.of("limit", "2", "summary", "true"));
        assertThat(fields.get(2).fields().get(0).fields().get(0).name()).isEqualTo("id");
    }

    @Test
    void cursorsHoldTheirPlaceWhenSomethingNewComesFirst() {
        JsonFields first = page(List.of("c", "b", "a"), null);
        assertThat(first.get("data")).isEqualTo(List.of("c", "b"));
        JsonFields paging = (JsonFields) first.get("paging");
        String after = (String) ((JsonFields) paging.get("cursors")).get("after");
        assertThat(paging.get("next")).isEqualTo("http://x/posts?limit=2&after=" + after);

        JsonFields second = page(List.of("d", "c", "b", "a"), after);
        assertThat(second.get("data")).isEqualTo(List.of("a"));
        assertThat((JsonFields) second.get("paging")).doesNotContainKey("next").containsKey("previous");
    }

    private static JsonFields page(List<String> all, String after) {
        return GraphList.page(all, Function.identity(), Function.identity(), "2", after, null, "http://x/posts");
    }

    @Test
    void anAddressFindsExactlyItsOwner() {
        assertThat(search("taro.tanaka@minato-seiki.example")).containsExactly("tanaka-taro");
        assertThat(search("tanaka@minato-seiki.example")).isEmpty();
    }

    @Test
    void aNameFindsItsNamesakesInAnyOrderOfItsWords() {
        assertThat(search("田中 太郎")).containsExactlyInAnyOrder("tanaka-taro", "tanaka-taro-kyoto");
        assertThat(search("太郎 田中")).hasSize(2);
        assertThat(search("Nguyen Minh")).containsExactly("nguyen-minh");
    }

    @Test
    void whoeverLeftPublicSearchIsNotFoundEvenByAddress() {
        assertThat(search("eri.hasegawa@hokuriku-lease.example")).isEmpty();
    }

    @Test
    void timesAreWrittenWithoutAColonInTheOffset() {
        assertThat(GraphView.time(java.time.Instant.parse("2026-11-01T03:04:05.678Z")))
                .isEqualTo("2026-11-01T03:04:05+0000");
    }
}
