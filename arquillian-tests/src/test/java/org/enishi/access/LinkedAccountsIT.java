package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.net.http.HttpResponse;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.ProviderPage;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One's own accounts at identity providers. */
@Tag("AC-20")
class LinkedAccountsIT extends RestTest {

    private static final String PAGE = "/me/identities.xhtml";

    private final TestUser user = aUser().speaking("en").saved();
    private final Session browser = signedInBy("google");

    @Test
    void theyAreListedByTheProvidersName() {
        signedInBy("yahoo");
        assertThat(browser.get(PAGE).body()).contains("<b>Google</b>", "<b>Yahoo</b>");
    }

    @Test
    void onlyOnesOwnAreListed() {
        var other = Session.of(
                EnishiUnderTest.server().http(), aUser().speaking("en").saved());
        assertThat(other.get(PAGE).body()).contains("No account linked yet").doesNotContain("<b>Google</b>");
    }

    @Test
    void oneIsTakenOutWithThePasswordOnly() {
        assertThat(unlink("wrong", 0).body()).contains("not your password", "<b>Google</b>");
        assertThat(unlink(user.password(), 0).body()).contains("was unlinked").doesNotContain("<b>Google</b>");
        assertThat(Fixture.audited(user))
                .anySatisfy(e -> assertThat(e)
                        .startsWith("identity.unlinked user:" + user.id())
                        .endsWith("/idp/google"));
    }

    @Test
    void theOtherSessionsEndWithIt() {
        var other = signedInBy("google");
        unlink(user.password(), 0);
        assertThat(isSignedIn(other)).isFalse();
        assertThat(isSignedIn(browser)).isTrue();
    }

    @Test
    void itIsLinkedAnewByTheAddress() {
        unlink(user.password(), 0);
        assertThat(isSignedIn(signedInBy("google"))).isTrue();
    }

    @Test
    void theOnlyWayInCannotBeTakenOut() {
        Fixture.takePassword(user);
        String page = browser.get(PAGE).body();
        assertThat(page).contains("only way in").doesNotContain("unlink\"");
        browser.post(PAGE, withButton(Session.hidden(page), 0));
        assertThat(browser.get(PAGE).body()).contains("<b>Google</b>");
    }

    @Test
    void oneOfTwoCanBeTakenOutWithoutAPasswordJustAfterSigningInAndTheSecondStays() {
        Fixture.takePassword(user);
        var second = signedInBy("yahoo");
        String both = second.get(PAGE).body();
        assertThat(second.post(PAGE, withButton(Session.hidden(both), 0)).body())
                .contains("was unlinked");
        assertThat(second.post(PAGE, withButton(Session.hidden(both), 0)).body())
                .contains("<b>Yahoo</b>");
    }

    private Session signedInBy(String provider) {
        var session = Session.at(EnishiUnderTest.server().http());
        ProviderPage.signIn(session, provider, user.email());
        return session;
    }

    private HttpResponse<String> unlink(String password, int row) {
        Map<String, String> form = Session.hidden(browser.get(PAGE).body());
        form.put("present", password);
        return browser.post(PAGE, withButton(form, row));
    }

    private static Map<String, String> withButton(Map<String, String> form, int row) {
        form.put("each:" + row + ":unlink", "");
        return form;
    }

    private static boolean isSignedIn(Session session) {
        return session.get(PAGE).statusCode() == 200;
    }
}
