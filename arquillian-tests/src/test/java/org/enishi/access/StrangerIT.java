package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.enishi.harness.Answer;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.PublishedApi;
import org.enishi.harness.PublishedApi.Operation;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.WebPages;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every path of the API and every page that takes a record's id, as the product itself lists them, asked by somebody
 * who may do everything but see this record: it answers as if there were none.
 */
@Tag("AC-14")
@Tag("AC-15")
class StrangerIT extends RestTest {

    private static final String NOBODYS = "999999999999";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");

    /** What a path's own words are filled with; a word that is not here makes the test fail, so that it is added. */
    private static final Map<String, String> WORDS =
            new HashMap<>(Map.of("network", "linkedin", "post", "urn:li:share:1", "list", "notes"));

    /** Paths that are about no record. */
    private static final List<String> OTHERS = List.of(
            "/contacts/imports",
            "/leads/imports",
            "/me",
            "/me/networks",
            "/me/networks/{network}",
            "/tokens",
            "/tokens/{id}",
            "/{module}");

    private static final Map<String, SavedRecord> HIDDEN = new LinkedHashMap<>();
    private static final String SECRET = unique("秘密");

    private static NetworkUser stranger;

    @BeforeAll
    static void hideRecords() {
        Sandbox.reset();
        Rest owner = equipped().program();
        for (String module : List.of("leads", "contacts", "accounts")) {
            HIDDEN.put(
                    module,
                    NewRecord.of(module)
                            .with(module.equals("accounts") ? "name" : "lastName", SECRET)
                            .savedBy(owner));
        }
        for (SavedRecord record : HIDDEN.values()) {
            owner.post(record.path() + "/related/notes", Map.of("text", SECRET)).expect(201);
            if (!record.module().equals("accounts")) {
                owner.post(record.path() + "/social-profiles/linkedin", Map.of("profileId", "3zLeCg_mCQ"))
                        .expect(201);
            }
        }
        String lead = HIDDEN.get("leads").path();
        owner.put(lead + "/social-profiles/linkedin/picture", null).expect(200);
        WORDS.put(
                "picture",
                owner.get(lead + "/pictures").json().at("/items/0/id").asText());
        stranger = equipped();
    }

    private static NetworkUser equipped() {
        return NetworkUser.of(
                        aUser().withProfile("Sales with social").saved(),
                        EnishiUnderTest.server().http())
                .authenticated("linkedin", "sato");
    }

    static List<Operation> operations() {
        return PublishedApi.of(anonymous()).operations();
    }

    /** Every path about a record, once for each type of record that it names. */
    static Stream<String> paths() {
        return operations().stream()
                .filter(o -> o.template().contains("{id}") && !OTHERS.contains(o.template()))
                .flatMap(o -> o.modules().stream().map(m -> o.template().replace("{module}", m)))
                .distinct();
    }

    @Test
    void theTestKnowsEveryPath() {
        assertThat(operations())
                .isNotEmpty()
                .allSatisfy(o -> assertThat(
                                OTHERS.contains(o.template()) || o.template().startsWith("/{module}/{id}"))
                        .as(o.toString())
                        .isTrue())
                .allSatisfy(o -> assertThat(o.variables())
                        .as(o.toString())
                        .allMatch(v -> v.equals("module") || v.equals("id") || WORDS.containsKey(v)));
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aHiddenRecordAnswersLikeNone(String path) {
        assertSame(path, stranger.program());
    }

    @ParameterizedTest
    @MethodSource("paths")
    void withoutATokenNothingIsTold(String path) {
        assertSame(path, anonymous());
    }

    /** The paths above would answer alike, too, if they were no paths at all. */
    @Test
    void whatIsOfferedAnswersThatThereIsNoRecord() {
        var all = new SoftAssertions();
        for (Operation operation : operations()) {
            if (!operation.template().startsWith("/{module}/{id}")) {
                continue;
            }
            for (String module : operation.modules()) {
                String id = HIDDEN.containsKey(module) ? "" + HIDDEN.get(module).id() : NOBODYS;
                String path = filled(operation.template().replace("{module}", module), id);
                Answer answer = asked(stranger.program(), operation.method(), path);
                all.assertThat(answer.status()).as(answer.toString()).isEqualTo(404);
            }
        }
        all.assertAll();
    }

    @Test
    void listsSayNothing() {
        for (String module : HIDDEN.keySet()) {
            assertThat(stranger.program()
                            .get(module + "?page[size]=200")
                            .expect(200)
                            .body())
                    .doesNotContain(SECRET);
        }
    }

    static Stream<String> pages() {
        return WebPages.all().stream();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aHiddenRecordsPageIsLikeNone(String page) {
        var all = new SoftAssertions();
        for (SavedRecord record : HIDDEN.values()) {
            var hidden = stranger.session().get(page + "?id=" + record.id());
            var none = stranger.session().get(page + "?id=" + NOBODYS);
            all.assertThat(hidden.statusCode()).as(page).isEqualTo(none.statusCode());
            all.assertThat(hidden.body()).as(page).doesNotContain(SECRET);
            if (page.endsWith("/record.xhtml") || page.endsWith("/timeline.xhtml")) {
                all.assertThat(hidden.statusCode()).as(page).isEqualTo(404);
                all.assertThat(WebPages.steady(hidden.body(), record.id() + ""))
                        .as(page)
                        .isEqualTo(WebPages.steady(none.body(), NOBODYS));
            }
        }
        all.assertAll();
    }

    private static void assertSame(String path, Rest program) {
        String module = path.split("/")[1];
        List<String> hidden = new ArrayList<>();
        List<String> none = new ArrayList<>();
        String id = HIDDEN.containsKey(module)
                ? "" + HIDDEN.get(module).id()
                : "" + HIDDEN.get("leads").id();
        for (String method : METHODS) {
            hidden.add(told(asked(program, method, filled(path, id)), id));
            none.add(told(asked(program, method, filled(path, NOBODYS)), NOBODYS));
        }
        assertThat(hidden).isEqualTo(none);
    }

    private static String filled(String path, String id) {
        String full = path.substring(1).replace("{id}", id);
        for (var word : WORDS.entrySet()) {
            full = full.replace("{" + word.getKey() + "}", Rest.encoded(word.getValue()));
        }
        return full;
    }

    private static Answer asked(Rest program, String method, String path) {
        boolean withBody = !method.equals("GET") && !method.equals("DELETE");
        return program.send(method, path, withBody ? body(path) : null);
    }

    /** A body that would do, if there were a record. */
    private static Map<String, String> body(String path) {
        String last = path.substring(path.lastIndexOf('/') + 1);
        return switch (last) {
            case "notes", "comments" -> Map.of("text", "x");
            case "messages" -> Map.of("subject", "x", "text", "x");
            case "linkedin" -> Map.of("profileId", "3zLeCg_mCQ");
            case "social-profiles" -> Map.of("network", "linkedin", "profileId", "3zLeCg_mCQ");
            default -> Map.of("description", "x");
        };
    }

    /** An answer without the id that was asked for. */
    private static String told(Answer answer, String id) {
        return String.join(
                        " ",
                        String.valueOf(answer.status()),
                        answer.header("ETag"),
                        answer.header("Location"),
                        answer.header("Retry-After"),
                        answer.body())
                .replace(id, "ID");
    }
}
