package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.enishi.harness.Answer;
import org.enishi.harness.Fixture;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AC-25")
class TokensIT extends RestTest {

    private final TestUser user = aUser().saved();

    @Test
    void aTokenIsGivenForUserNameAndPassword() {
        var answer = anonymous().signIn(user.userName(), user.password(), "a program");
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void aTokenIsGivenForTheAddressInAnyLetterCase() {
        var answer = anonymous().signIn(user.email().toUpperCase(), user.password(), "a program");
        assertThat(answer.status()).isEqualTo(201);
    }

    @Test
    void aNewTokenComesWithItsIdAndEnd() {
        var answer = anonymous().signIn(user.userName(), user.password(), "a program");
        assertThat(answer.json().fieldNames()).toIterable().containsExactlyInAnyOrder("id", "token", "expiresAt");
    }

    @Test
    void theTokenActsForItsUser() {
        assertThat(as(user).get("me").json().get("id").asLong()).isEqualTo(user.id());
    }

    @Test
    void meTellsWhoTheUserIsAndWhatTheyMayDo() {
        assertThat(as(user).get("me").json().fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("id", "name", "email", "profile", "permissions");
    }

    @Test
    void whateverIsWrongTheRefusalIsTheSame() {
        var gone = aUser().saved();
        Fixture.deactivate(gone);
        var answers = List.of(
                anonymous().signIn(user.userName(), "wrong", "a program"),
                anonymous().signIn("nobody of this name", "wrong", "a program"),
                anonymous().signIn(gone.userName(), gone.password(), "a program"));
        assertThat(answers)
                .extracting(a -> a.status() + a.body())
                .containsOnly(answers.get(0).status() + answers.get(0).body());
    }

    @Test
    void aWrongPasswordIsAnsweredWith401() {
        var answer = anonymous().signIn(user.userName(), "wrong", "a program");
        assertThat(answer.status()).isEqualTo(401);
    }

    @Test
    void errorsAreProblems() {
        var answer = anonymous().signIn(user.userName(), "wrong", "a program");
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
    }

    @Test
    void withoutTheNameOfTheApplicationThereIsNoToken() {
        assertThat(anonymous().signIn(user.userName(), user.password(), " ").status())
                .isEqualTo(422);
    }

    @Test
    void withoutATokenNothingIsTold() {
        assertThat(anonymous().get("me").status()).isEqualTo(401);
    }

    @Test
    void anInventedTokenIsNobodys() {
        assertThat(anonymous().withToken("invented").get("me").status()).isEqualTo(401);
    }

    @Test
    void tokensAreListedWithoutTheirSecret() {
        String token = anonymous().newToken(user, "listed");
        assertThat(anonymous().withToken(token).get("tokens").body())
                .contains("listed")
                .doesNotContain(token);
    }

    @Test
    void aDeletedTokenFailsAtTheNextRequest() {
        var issued =
                anonymous().signIn(user.userName(), user.password(), "short").json();
        var program = anonymous().withToken(issued.get("token").asText());
        program.delete("tokens/" + issued.get("id").asLong()).expect(204);
        assertThat(program.get("me").status()).isEqualTo(401);
    }

    @Test
    void anotherUsersTokenIsNotThere() {
        var issued =
                anonymous().signIn(user.userName(), user.password(), "mine").json();
        var answer = as(aUser().saved()).delete("tokens/" + issued.get("id").asLong());
        assertThat(answer.status()).isEqualTo(404);
    }

    @Test
    @Tag("AC-22")
    void tokensAreListedWithTheirFacts() {
        var listed = anonymous()
                .withToken(anonymous().newToken(user, "listed"))
                .get("tokens")
                .json()
                .get(0);
        assertThat(listed.fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder(
                        "id", "kind", "application", "createdAt", "expiresAt", "lastUsedAt", "lastUsedFrom");
        assertThat(listed.get("lastUsedFrom").asText()).startsWith("10.");
    }

    @Test
    @Tag("AC-22")
    void useIsNotedOnceAMinuteAtMost() {
        var program = as(user);
        Instant before = lastUse(program);
        program.get("me").expect(200);
        assertThat(lastUse(program)).isEqualTo(before);
    }

    @Test
    @Tag("AC-22")
    void useIsNotedAnewAfterAMinute() {
        var program = as(user);
        Fixture.ageTokens(user);
        Instant now = Instant.now();
        assertThat(lastUse(program)).isAfter(now.minusSeconds(5));
    }

    @Test
    @Tag("AC-22")
    void allAreDeletedAtOnce() {
        var one = anonymous().withToken(anonymous().newToken(user, "one"));
        var other = anonymous().withToken(anonymous().newToken(user, "other"));
        one.delete("tokens").expect(204);
        assertThat(List.of(one.get("me").status(), other.get("me").status())).containsOnly(401);
    }

    @Test
    @Tag("AC-22")
    void othersTokensAreNotDeletedAlong() {
        var other = anonymous().withToken(anonymous().newToken(aUser().saved(), "other"));
        as(user).delete("tokens").expect(204);
        assertThat(other.get("me").status()).isEqualTo(200);
    }

    @Test
    @Tag("AC-01")
    void theTokensOfADeactivatedUserEnd() {
        var program = as(user);
        Fixture.deactivate(user);
        assertThat(program.get("me").status()).isEqualTo(401);
    }

    @Test
    @Tag("AC-21")
    void theEleventhTokenIsRefused() {
        assertThat(eleventh().status()).isEqualTo(409);
    }

    @Test
    @Tag("AC-21")
    void theRefusalOfTheEleventhSaysHowManyThereCanBe() {
        assertThat(eleventh().json().get("detail").asText()).contains("10");
    }

    @Test
    @Tag("AC-21")
    void aDeletedTokenMakesRoomForAnother() {
        var first =
                anonymous().signIn(user.userName(), user.password(), "first").json();
        tokens(9);
        as(first).delete("tokens/" + first.get("id").asLong()).expect(204);
        assertThat(anonymous().signIn(user.userName(), user.password(), "again").status())
                .isEqualTo(201);
    }

    @Test
    @Tag("AC-21")
    void ofTwoSignInsAtOnceTheEleventhIsRefused() throws Exception {
        tokens(9);
        Callable<Answer> signIn = () -> anonymous().signIn(user.userName(), user.password(), "at once");
        var threads = Executors.newFixedThreadPool(2);
        List<Future<Answer>> answers = threads.invokeAll(List.of(signIn, signIn));
        threads.shutdown();
        assertThat(List.of(answers.get(0).get().status(), answers.get(1).get().status()))
                .containsExactlyInAnyOrder(201, 409);
    }

    @Test
    @Tag("AC-23")
    void aTokenThatItsProgramRenewsDoesNotCount() {
        String first = anonymous().newToken(user, "program");
        tokens(9);
        anonymous()
                .withToken(first)
                .signIn(user.userName(), user.password(), "program")
                .expect(201);
        assertThat(anonymous().withToken(first).get("me").status()).isEqualTo(401);
    }

    @Test
    @Tag("AC-23")
    void anotherProgramsTokenIsNotRenewed() {
        String first = anonymous().newToken(user, "program");
        tokens(9);
        var answer = anonymous().withToken(first).signIn(user.userName(), user.password(), "another");
        assertThat(answer.status()).isEqualTo(409);
    }

    @Test
    @Tag("AC-23")
    void anotherUsersTokenIsNotRenewed() {
        String theirs = anonymous().newToken(aUser().saved(), "program");
        anonymous()
                .withToken(theirs)
                .signIn(user.userName(), user.password(), "program")
                .expect(201);
        assertThat(anonymous().withToken(theirs).get("me").status()).isEqualTo(200);
    }

    @Test
    @Tag("AC-24")
    void whatBecomesOfTokensIsInTheAuditLog() {
        var first =
                anonymous().signIn(user.userName(), user.password(), "program").json();
        var program = anonymous().withToken(first.get("token").asText());
        long second = program.signIn(user.userName(), user.password(), "program")
                .json()
                .get("id")
                .asLong();
        as(user).delete("tokens").expect(204);
        assertThat(Fixture.audited(user))
                .containsSubsequence(
                        "token.issued token:" + first.get("id").asLong(),
                        "token.renewed token:" + second,
                        "token.allDeleted user:" + user.id());
    }

    private static Instant lastUse(Rest program) {
        return Instant.parse(
                program.get("tokens").json().get(0).get("lastUsedAt").asText());
    }

    private Answer eleventh() {
        tokens(10);
        return anonymous().signIn(user.userName(), user.password(), "eleventh");
    }

    private void tokens(int count) {
        for (int i = 0; i < count; i++) {
            anonymous().newToken(user, "program " + i);
        }
    }

    private static Rest as(com.fasterxml.jackson.databind.JsonNode issued) {
        return anonymous().withToken(issued.get("token").asText());
    }
}
