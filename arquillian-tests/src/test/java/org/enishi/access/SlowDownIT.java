package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.enishi.harness.Answer;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.enishi.harness.Visitors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AC-17")
class SlowDownIT extends RestTest {

    private final TestUser user = aUser().saved();

    @Test
    void afterSixFailuresEvenTheRightPasswordHasToWait() {
        fail(user.userName(), 6);
        assertThat(program(user).status()).isEqualTo(429);
    }

    @Test
    void afterFiveFailuresTheRightPasswordIsTaken() {
        fail(user.userName(), 5);
        assertThat(program(user).status()).isEqualTo(201);
    }

    @Test
    void theRefusalSaysWhenToTryAgain() {
        fail(user.userName(), 6);
        var answer = program(user);
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 6);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("detail").asText()).matches(".*try again in [1-6] seconds.*");
    }

    @Test
    void aNameThatNobodyHasIsRefusedAlike() {
        String nobody = unique("nobody");
        var failuresOfNobody = fail(nobody, 6);
        var failuresOfUser = fail(user.userName(), 6);
        assertThat(texts(failuresOfNobody)).isEqualTo(texts(failuresOfUser));
        assertThat(steady(anonymous().signIn(nobody, "wrong", "a program"))).isEqualTo(steady(program(user)));
    }

    @Test
    void theNameAndTheAddressOfAUserAreOneAccount() {
        fail(user.userName(), 3);
        fail(user.email().toUpperCase(java.util.Locale.ROOT), 3);
        assertThat(program(user).status()).isEqualTo(429);
    }

    @Test
    void anAddressThatTriesManyAccountsHasToWait() {
        Rest address = anonymous();
        for (int i = 0; i < 6; i++) {
            address.signIn(unique("nobody"), "wrong", "a program").expect(401);
        }
        assertThat(address.signIn(user.userName(), user.password(), "a program").status())
                .isEqualTo(429);
        assertThat(program(user).status()).isEqualTo(201);
    }

    @Test
    void whatSucceedsIsNotCounted() {
        Rest address = anonymous();
        for (int i = 0; i < 8; i++) {
            address.signIn(user.userName(), user.password(), "program " + i).expect(201);
        }
    }

    @Test
    void ofManyTriesAtOnceOnlyTheSixthIsTaken() throws Exception {
        fail(user.userName(), 5);
        Callable<Answer> guess = () -> anonymous().signIn(user.userName(), "wrong", "at once");
        var threads = Executors.newFixedThreadPool(8);
        List<Future<Answer>> answers = threads.invokeAll(Collections.nCopies(8, guess));
        threads.shutdown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) {
            statuses.add(answer.get().status());
        }
        assertThat(statuses).containsOnlyOnce(401).hasSize(8).allMatch(s -> s == 401 || s == 429);
    }

    @Test
    void pagesAndProgramsAreCountedTogether() {
        fail(user.userName(), 3);
        for (int i = 0; i < 3; i++) {
            page().signIn("/signin.xhtml", user.userName(), "wrong");
        }
        assertThat(program(user).status()).isEqualTo(429);
    }

    @Test
    void thePageSaysWhenToTryAgain() {
        fail(user.userName(), 6);
        var answer = page().signIn("/signin.xhtml", user);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).containsPattern("try again in [1-6] seconds");
    }

    @Test
    void manyAddressesDoNotHelpAgainstOneAccount() {
        for (int i = 0; i < 6; i++) {
            Session.at(EnishiUnderTest.server().http(), Visitors.address())
                    .signIn("/signin.xhtml", user.email(), "wrong");
        }
        assertThat(program(user).status()).isEqualTo(429);
    }

    private static Session page() {
        return Session.at(EnishiUnderTest.server().http());
    }

    private static Answer program(TestUser user) {
        return anonymous().signIn(user.userName(), user.password(), "a program");
    }

    private static List<Answer> fail(String login, int times) {
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            answers.add(anonymous().signIn(login, "wrong", "a program").expect(401));
        }
        return answers;
    }

    private static List<String> texts(List<Answer> answers) {
        return answers.stream().map(SlowDownIT::steady).toList();
    }

    private static String steady(Answer answer) {
        return answer.status() + answer.body().replaceAll("in \\d+ seconds", "in N seconds");
    }
}
