package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import org.enishi.harness.RestTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("AC-25")
class TokensIT extends RestTest {

    @Test
    void aTokenIsGivenForUserNameAndPassword() {
        var user = aUser().saved();
        var answer = anonymous().signIn(user.userName(), user.password(), "a program");
        assertThat(answer.status()).isEqualTo(201);
    }
}
