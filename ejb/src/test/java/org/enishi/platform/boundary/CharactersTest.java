package org.enishi.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("QU-18")
class CharactersTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "株式会社\n髙橋\t😀\r\n", "𠮷野家"})
    void whatPeopleWriteCanBeStored(String text) {
        assertThat(Characters.areStorable(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\u0000b", "\u001f", "\uD83D", "\uDE00a"})
    void whatDatabasesRefuseOrAlterCannot(String text) {
        assertThat(Characters.areStorable(text)).isFalse();
    }
}
