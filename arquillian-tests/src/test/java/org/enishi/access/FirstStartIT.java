package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Form;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node on an empty database, and its only user. */
class FirstStartIT extends RestTest {

    private static final String PASSWORD = "long enough for all";

    @Test
    @Tag("AC-02")
    @Tag("AC-08")
    @Tag("AC-01")
    void theFirstOfTwoSetsTheOrganisationUpAndNobodyAfterwards() throws Exception {
        try (PayaraMicro node = EnishiUnderTest.node("first-start", settings())) {
            node.awaitReady("/health/ready");
            var visitor = Session.at(node.http());
            var led = visitor.get("/signin.xhtml");
            assertThat(led.statusCode()).isEqualTo(302);
            assertThat(Session.path(led)).isEqualTo("/welcome.xhtml");

            String wrong = welcome(visitor, "").body();
            assertThat(wrong).contains("id=\"userName-error\"").doesNotContain("id=\"email-error\"");

            List<Integer> answers = together(node);
            assertThat(answers).containsOnlyOnce(302);
            assertThat(visitor.get("/welcome.xhtml").statusCode()).isEqualTo(404);

            var winner = new TestUser(0, answers.get(0) == 302 ? "first" : "second", "", PASSWORD, "");
            var session = Session.of(node.http(), winner);
            String users = session.get("/setup/users.xhtml").body();
            assertThat(users).contains("id=\"profiles-off\"");
            assertThat(session.get("/setup/profiles.xhtml").body()).doesNotContain("copy-dialog\"");

            aloneTheyStay(session, users);

            Form.at(session, "/setup/user.xhtml", "user")
                    .with("lastName", "Another")
                    .with("userName", "another")
                    .with("email", "another@example.com")
                    .with("password", PASSWORD)
                    .press("save");
            assertThat(session.get("/setup/profiles.xhtml").body()).contains("copy-dialog\"");
        }
    }

    private static Map<String, String> settings() {
        Map<String, String> settings = new HashMap<>(EnishiUnderTest.anotherDatabase());
        settings.put("enishi.demo.data", "false");
        return settings;
    }

    /** The only administrator can neither go nor become somebody else. */
    private static void aloneTheyStay(Session session, String users) {
        var matcher = java.util.regex.Pattern.compile("data-row=\"(\\d+)\"").matcher(users);
        assertThat(matcher.find()).isTrue();
        String page = "/setup/user.xhtml?id=" + matcher.group(1);
        Form.at(session, page, "deactivateForm").press("deactivate-user");
        assertThat(session.get("/setup/users.xhtml").statusCode()).isEqualTo(200);
        Form form = Form.at(session, page, "user");
        String administrators = form.get("profile");
        String standard = form.option("profile", 1);
        assertThat(standard).isNotEqualTo(administrators);
        form.with("profile", standard).press("save-anyway");
        assertThat(Form.at(session, page, "user").get("profile")).isEqualTo(administrators);
    }

    private static List<Integer> together(PayaraMicro node) throws Exception {
        var pool = Executors.newFixedThreadPool(2);
        try {
            Form first = form(Session.at(node.http()), "first");
            Form second = form(Session.at(node.http()), "second");
            List<Callable<HttpResponse<String>>> both =
                    List.of(() -> first.press("submit"), () -> second.press("submit"));
            List<Future<HttpResponse<String>>> done = pool.invokeAll(both);
            return List.of(done.get(0).get().statusCode(), done.get(1).get().statusCode());
        } finally {
            pool.shutdownNow();
        }
    }

    private static HttpResponse<String> welcome(Session session, String userName) {
        return form(session, userName).press("submit");
    }

    private static Form form(Session session, String userName) {
        return Form.at(session, "/welcome.xhtml", "welcome")
                .with("organisation", "Enishi Trading")
                .with("lastName", "First")
                .with("userName", userName)
                .with("email", "first@example.com")
                .with("password", PASSWORD);
    }
}
