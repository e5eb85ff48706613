package org.enishi.access.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AC-23")
class TokenSecretsTest {

    @Test
    void readableOnesComeInSixGroupsWithoutMistakableLetters() {
        assertThat(TokenSecrets.readable()).matches("[0-9a-hjkmnp-tv-z]{4}(-[0-9a-hjkmnp-tv-z]{4}){5}");
    }

    @Test
    void noTwoAreAlike() {
        assertThat(Stream.generate(TokenSecrets::readable).limit(1000)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a1b0-c3d4", "A1B0-C3D4", "a1b0c3d4", " a1b0 c3d4 ", "aIbo-c3d4", "alb0-c3d4"})
    void howItIsTypedMakesNoDifference(String typed) {
        assertThat(TokenSecrets.hashOfReadable(typed)).isEqualTo(TokenSecrets.hash("a1b0c3d4"));
    }
}
