package org.enishi.platform.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("QU-22")
class TextKeyTest {

    @ParameterizedTest
    @CsvSource({"サトウ,さとう", "ｻﾄｳ,さとう", "ＡＢＣ,abc", "Köhler,kohler", "Nguyễn Thị,nguyen thi", "㈱みなと,(株)みなと", "ガード,がーど"})
    void widthCaseKanaAndAccentsMakeNoDifference(String written, String key) {
        assertThat(TextKey.of(written)).isEqualTo(key);
    }

    @Test
    void theMarkOfAVoicedKanaIsNoAccent() {
        assertThat(TextKey.of("が")).isNotEqualTo(TextKey.of("か"));
    }

    @Test
    void aNameIsFiledUnderItsReading() {
        assertThat(TextKey.ofName("田中", "タナカ", "太郎", null)).isEqualTo("たなか 太郎");
    }

    @Test
    void aKeyIsNeverLongerThanItsColumn() {
        assertThat(TextKey.of("㍿".repeat(100))).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource({"佐藤,春香,佐藤 春香", "Dubois,Claire,Claire Dubois", "李,,李", "王,Lily,王 Lily"})
    void latinNamesAreShownGivenNameFirst(String last, String first, String shown) {
        assertThat(PersonName.display(last, first)).isEqualTo(shown);
    }
}
