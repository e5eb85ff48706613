package org.enishi.crm.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import org.enishi.crm.entity.Rating;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("QU-18")
class ValuesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a＠b.example",
                "kiriya.naoko",
                "a@",
                "@b.example",
                "a b@c.example",
                "A <a@b.example>",
                "あ@b.example"
            })
    void brokenMailAddressesAreRefused(String address) {
        assertThatThrownBy(() -> Values.email(address, 254)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void phoneNumbersAreKeptInNarrowCharacters() throws InvalidValue {
        assertThat(Values.phone("０３ー５５５０－１１７０", 40)).isEqualTo("03-5550-1170");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://a.example", "https://", "https://a b"})
    void onlyWebAddressesAreTaken(String address) {
        assertThatThrownBy(() -> Values.url(address, 255)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void anAddressWithoutASchemeGetsOne() throws InvalidValue {
        assertThat(Values.url("minato.example/jp", 255)).isEqualTo("https://minato.example/jp");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1.5", "99999999999", "many"})
    void onlyWholeNumbersFromZeroAreTaken(String number) {
        assertThatThrownBy(() -> Values.integer(number)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void amountsMayBeWrittenWithCommasAndInWideDigits() throws InvalidValue {
        assertThat(Values.amount("１,２３４,５６７")).isEqualByComparingTo(new BigDecimal("1234567"));
    }

    @Test
    void controlCharactersAndBrokenEncodingsAreRefused() {
        assertThatThrownBy(() -> Values.text("a\u0000b", 10)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> Values.text("a\uFFFDb", 10)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void halfACharacterIsRefused() {
        assertThatThrownBy(() -> Values.text("a\uD800b", 10)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e-999999999", "0e-999999999", "1e999999999"})
    void numbersThatWouldTakeHoursToRoundAreRefused(String number) {
        assertThatThrownBy(() -> Values.amount(number)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void tagsAreWords() {
        assertThatThrownBy(() -> Values.tags(List.of(List.of("a")), 100)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void aTagCountsOnce() throws InvalidValue {
        assertThat(Values.tags("重要、 展示会, 重要", 100)).isEqualTo("重要,展示会");
        assertThat(Values.tags(List.of("a", "b"), 100)).isEqualTo("a,b");
    }

    @Test
    void optionsAreReadInAnyCaseAndNothingElseIs() throws InvalidValue {
        assertThat(Values.option("high", Rating.class)).isEqualTo(Rating.HIGH);
        assertThatThrownBy(() -> Values.option("best", Rating.class)).isInstanceOf(InvalidValue.class);
    }
}
