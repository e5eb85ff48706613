package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.util.Locale;
import org.enishi.harness.ApplicationPassword;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AC-23")
class ApplicationPasswordsIT extends RestTest {

    private final TestUser user = aUser().saved();

    @Test
    void programsSignInWithIt() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        assertThat(anonymous().signIn(user.email(), password, "calendar").status())
                .isEqualTo(201);
    }

    @Test
    void groupsAndCaseMakeNoDifference() {
        String typed =
                ApplicationPassword.madeBy(user, "calendar").replace("-", " ").toUpperCase(Locale.ROOT);
        assertThat(anonymous().signIn(user.userName(), typed, "calendar").status())
                .isEqualTo(201);
    }

    @Test
    void itIsNoPasswordForPages() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        var impostor = new TestUser(user.id(), user.userName(), user.email(), password, user.profile());
        var answer = Session.at(EnishiUnderTest.server().http()).signIn("/signin.xhtml", impostor);
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    @Test
    void itIsNoToken() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        assertThat(anonymous().withToken(password).get("me").status()).isEqualTo(401);
    }

    @Test
    void itIsNobodyElses() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        var other = aUser().saved();
        assertThat(anonymous().signIn(other.userName(), password, "calendar").status())
                .isEqualTo(401);
    }

    @Test
    void withoutThePresentPasswordNoneIsMade() {
        var page = ApplicationPassword.ask(Session.of(EnishiUnderTest.server().http(), user), "calendar", "wrong");
        assertThat(ApplicationPassword.shownOn(page)).isEmpty();
        assertThat(page.body()).contains("id=\"present-error\"");
    }

    @Test
    void withoutANameNoneIsMade() {
        var page = ApplicationPassword.ask(Session.of(EnishiUnderTest.server().http(), user), " ", user.password());
        assertThat(ApplicationPassword.shownOn(page)).isEmpty();
        assertThat(page.body()).contains("id=\"application-error\"");
    }

    @Test
    void itIsListedAndNeverShownAgain() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        var list = as(user).get("tokens");
        assertThat(list.json().findValuesAsText("kind")).contains("applicationPassword");
        assertThat(list.body()).contains("calendar").doesNotContain(password);
        var page = Session.of(EnishiUnderTest.server().http(), user).get("/me/tokens.xhtml");
        assertThat(page.body()).contains("calendar").doesNotContain(password);
    }

    @Test
    void itsUseIsNoted() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        anonymous()
                .with("X-Forwarded-For", "198.51.100.7")
                .signIn(user.email(), password, "a program")
                .expect(201);
        assertThat(as(user).get("tokens").json())
                .filteredOn(entry -> entry.get("application").asText().equals("calendar"))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.get("lastUsedFrom").asText()).isEqualTo("198.51.100.7"));
    }

    @Test
    void deletedItOpensNothingAnyMore() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        as(user).delete("tokens/" + idOf("calendar")).expect(204);
        assertThat(anonymous().signIn(user.email(), password, "calendar").status())
                .isEqualTo(401);
    }

    @Test
    void theTokensThatWereHadWithItEndWithIt() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        var program = anonymous()
                .withToken(anonymous()
                        .signIn(user.email(), password, "a program")
                        .json()
                        .get("token")
                        .asText());
        as(user).delete("tokens/" + idOf("calendar")).expect(204);
        assertThat(program.get("me").status()).isEqualTo(401);
    }

    @Test
    @Tag("AC-01")
    void itEndsWithItsUsersTime() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        Fixture.deactivate(user);
        assertThat(anonymous().signIn(user.email(), password, "calendar").status())
                .isEqualTo(401);
    }

    @Test
    @Tag("AC-21")
    void tenAreAllowedTogetherWithTokens() {
        ApplicationPassword.madeBy(user, "calendar");
        for (int i = 0; i < 9; i++) {
            anonymous().newToken(user, "program " + i);
        }
        var refused =
                ApplicationPassword.ask(Session.of(EnishiUnderTest.server().http(), user), "one more", user.password());
        assertThat(ApplicationPassword.shownOn(refused)).isEmpty();
        assertThat(anonymous()
                        .signIn(user.userName(), user.password(), "one more")
                        .status())
                .isEqualTo(409);
    }

    @Test
    @Tag("QU-17")
    void nothingOfItIsKeptButItsHash() {
        String password = ApplicationPassword.madeBy(user, "calendar");
        assertThat(Fixture.tablesHolding(password)).isEmpty();
        assertThat(Fixture.tablesHolding(password.replace("-", ""))).isEmpty();
    }

    @Test
    @Tag("AC-24")
    void makingAndDeletingAreInTheAuditLog() {
        ApplicationPassword.madeBy(user, "calendar");
        long id = idOf("calendar");
        as(user).delete("tokens/" + id).expect(204);
        assertThat(Fixture.audited(user))
                .containsSubsequence("applicationPassword.made token:" + id, "token.deleted token:" + id);
    }

    private long idOf(String application) {
        for (var token : as(user).get("tokens").json()) {
            if (token.get("application").asText().equals(application)) {
                return token.get("id").asLong();
            }
        }
        throw new AssertionError("Not listed: " + application);
    }
}
