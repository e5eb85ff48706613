package org.enishi.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeopleTest {

    private final People people = new People();

    @ParameterizedTest
    @CsvSource({"桐谷 奈緒子, 桐", "Margaux Bernard, MB", "𠮷田 一郎, 𠮷", "Plato, P", "@ken_suzuki, K", "@, ?", "'', ?"})
    void initialsFollowTheScriptOfTheName(String name, String initials) {
        assertThat(people.initials(name)).isEqualTo(initials);
    }
}
