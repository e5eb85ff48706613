package org.enishi.platform.entity;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("QU-22")
class TextKeyTest {

    @ParameterizedTest
    @CsvSource({
        "サトウ,さとう",
        "ｻﾄｳ,さとう",
        "ＡＢＣ,abc",
        "Köhler,kohler",
        "Nguyễn Thị,nguyen thi",
        "㈱みなと,(株)みなと",
        "ガード,かあと",
        "しゅん,しゆん",
        "パーティー,はあていい"
    })
    void widthCaseKanaAndAccentsMakeNoDifference(String written, String key) {
        assertThat(TextKey.of(written)).isEqualTo(key);
    }

    @Test
    void namesStandInTheOrderOfAJapaneseDictionary() {
        List<String> dictionary = List.of("ア", "いとう", "カード", "がい", "かいと", "がいと", "かとう", "がとう", "さとう", "しゆん", "しゅん");

        assertThat(dictionary).isSortedAccordingTo(comparing(TextKey::sorting));
    }

    @Test
    void marksMakeNoDifferenceToWhatIsSought() {
        assertThat(TextKey.sorting("がとう")).startsWith(TextKey.of("かとう")).isNotEqualTo(TextKey.of("かとう"));
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
