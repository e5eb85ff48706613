package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.enishi.harness.Answer;
import org.enishi.harness.Fixture;
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

    private Answer eleventh() {
        tokens(10);
        return anonymous().signIn(user.userName(), user.password(), "eleventh");
    }

    private void tokens(int count) {
        for (int i = 0; i < count; i++) {
            anonymous().newToken(user, "program " + i);
        }
    }

    private static org.enishi.harness.Rest as(com.fasterxml.jackson.databind.JsonNode issued) {
        return anonymous().withToken(issued.get("token").asText());
    }
}
