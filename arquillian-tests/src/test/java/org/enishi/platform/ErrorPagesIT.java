package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.net.http.HttpResponse;
import java.util.Map;
import org.enishi.harness.Answer;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests that no page of ours makes: each is refused with a page of ours, and nothing is done. */
@Tag("QU-18")
class ErrorPagesIT extends RestTest {

    private static final String NEW_LEAD = "/leads/new.xhtml";

    private final TestUser user = aUser().speaking("en").saved();
    private final Session session = Session.of(EnishiUnderTest.server().http(), user);

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "DELETE", "PATCH", "OPTIONS", "NONSENSE"})
    void pagesAreOnlyReadAndTheirFormsSent(String method) {
        var answer = session.ask(method, "/leads/list.xhtml");
        assertRefused(answer, 405, "It can't be opened like this");
        assertThat(answer.headers().firstValue("Allow")).contains("GET, HEAD, POST");
    }

    @ParameterizedTest
    @CsvSource({"GET, /signout", "GET, /preferences", "POST, /oauth/linkedin/start", "DELETE, /signout"})
    void whatIsNoPageRefusesOtherMethodsWithAPageToo(String method, String path) {
        assertRefused(session.ask(method, path), 405, "It can't be opened like this");
    }

    @ParameterizedTest
    @ValueSource(strings = {"primefaces.nonce", "jakarta.faces.ViewState"})
    void aFormWithoutWhatEveryFormSendsIsRefused(String missing) {
        Map<String, String> form = newLead();
        form.remove(missing);
        assertRefused(session.post(NEW_LEAD, form), 400, "This could not be accepted");
        assertThat(leads()).isZero();
    }

    @Test
    void aFormWithAMadeUpNonceIsRefused() {
        Map<String, String> form = newLead();
        form.put("primefaces.nonce", "bm9uY2U=");
        assertRefused(session.post(NEW_LEAD, form), 400, "This could not be accepted");
        assertThat(leads()).isZero();
    }

    @Test
    void aFormThatClaimsItsPageHasNoStateIsRefused() {
        Map<String, String> form = newLead();
        form.put("jakarta.faces.ViewState", "stateless");
        assertRefused(session.post(NEW_LEAD, form), 400, "This could not be accepted");
        assertThat(leads()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {NEW_LEAD, "/preferences", "/signin.xhtml"})
    void aFormThatIsTooLargeIsRefused(String path) {
        Map<String, String> form = newLead();
        form.put("f-description", "a".repeat(3_000_000));
        assertRefused(session.post(path, form), 413, "This could not be accepted");
        assertThat(leads()).isZero();
    }

    @Test
    void aWholeFormIsTaken() {
        assertThat(session.post(NEW_LEAD, newLead()).statusCode()).isEqualTo(302);
        assertThat(leads()).isEqualTo(1);
    }

    @Test
    void aFormOfAPageLongGoneLeadsToThePage() {
        Map<String, String> form = newLead();
        form.put("jakarta.faces.ViewState", "1234567890:1234567890");
        assertThat(session.post(NEW_LEAD, form).statusCode()).isEqualTo(302);
        assertThat(leads()).isZero();
    }

    @Test
    void aFormWithoutAnythingIsRefusedBeforeSigningInToo() {
        var nobody = Session.at(EnishiUnderTest.server().http());
        assertRefused(nobody.post("/signin.xhtml", Map.of("login", "x")), 400, "This could not be accepted");
    }

    /** Binding would follow them until its thread has no room left. */
    @ParameterizedTest
    @ValueSource(strings = {"[", "{\"a\":"})
    void nestedValuesAreRefusedBeforeTheyAreFollowed(String opening) {
        String body = "{\"lastName\":" + opening.repeat(20_000);
        assertProblem(as(user).sendText("POST", "leads", body, "application/json"), 400);
        assertProblem(as(user).sendText("PATCH", "leads/1", body, "application/merge-patch+json"), 400);
        assertProblem(anonymous().sendText("POST", "tokens", body, "application/json"), 400);
    }

    @Test
    void aBodyThatIsTooLargeIsRefusedBeforeItIsRead() {
        String body = "{\"login\":\"" + "a".repeat(2_000_000) + "\"}";
        assertProblem(anonymous().sendText("POST", "tokens", body, "application/json"), 413);
    }

    private static void assertProblem(Answer answer, int status) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.json().get("type").asText()).startsWith("urn:enishi:problem:platform.problem.");
    }

    private Map<String, String> newLead() {
        Map<String, String> form = Session.hidden(session.get(NEW_LEAD).body());
        form.put("f-lastName", "form");
        form.put("save", "");
        return form;
    }

    private int leads() {
        return as(user).get("leads").expect(200).json().get("items").size();
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.body()).contains("class=\"en-door\"").contains(title).doesNotContain("Payara");
    }
}
