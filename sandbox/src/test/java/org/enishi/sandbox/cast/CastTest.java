package org.enishi.sandbox.cast;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CastTest {

    private final Cast cast = Cast.fromResource();

    @Test
    void idsAreGivenOutOnce() {
        List<String> ids = cast.people().stream()
                .flatMap(p -> p.networks().values().stream())
                .map(Person.Presence::id)
                .toList();
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(cast.people()).extracting(Person::key).doesNotHaveDuplicates();
    }

    @Test
    void everybodyWhoIsNamedInAPostIsOnItsNetwork() {
        Map<String, Person> byKey = cast.people().stream().collect(Collectors.toMap(Person::key, p -> p));
        for (Person person : cast.people()) {
            for (Person.Writing post : person.posts()) {
                assertThat(post.likedBy())
                        .allMatch(key -> byKey.get(key).networks().containsKey(post.network()));
                assertThat(post.comments())
                        .allMatch(c -> byKey.get(c.by()).networks().containsKey(post.network()));
                assertThat(post.visibleTo()).allMatch(byKey::containsKey);
            }
        }
    }

    @Test
    void everybodysAddressIsInvented() {
        assertThat(cast.people()).allMatch(p -> p.email().endsWith(".example"));
    }

    @Test
    void thereAreLeadsAndContactsForTheCrm() {
        Map<String, Long> count = cast.source().getJsonArray("people").stream()
                .map(JsonValue::asJsonObject)
                .collect(Collectors.groupingBy((JsonObject o) -> o.getString("crm"), Collectors.counting()));
        assertThat(count).containsEntry("lead", 25L).containsEntry("contact", 15L);
    }

    @Test
    void thereAreNamesakesAndPeopleWhoCantBeSearched() {
        assertThat(cast.people().stream().filter(p -> p.displayName().equals("田中 太郎")))
                .hasSize(2);
        assertThat(cast.people().stream().flatMap(p -> p.networks().values().stream()))
                .anyMatch(presence -> !presence.publicSearch());
    }
}
