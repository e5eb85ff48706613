package org.enishi.network.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("QU-17")
class LegibleTest {

    @ParameterizedTest
    @CsvSource({
        // a database that keeps texts keeps no NUL
        "a\u0000b, ab",
        "a\u001b[31mb, a[31mb",
        // half of a character
        "a\ud83db, ab",
        "\ud83d\ude00 ok, \ud83d\ude00 ok",
        // what comes after it would be read from the other side
        "exe.\u202egpj, exe.gpj",
        "\u2066Taro\u2069, Taro",
        "田中 太郎, 田中 太郎",
        "שלום\u200f!, שלום\u200f!"
    })
    void whatNobodySeesIsLeftOut(String written, String read) {
        assertThat(Legible.line(written)).isEqualTo(read);
    }

    @Test
    void textsHaveLinesAndNamesHaveOne() {
        assertThat(Legible.text("a\r\nb\tc")).isEqualTo("a\nb\tc");
        assertThat(Legible.line("a\r\nb")).isEqualTo("a b");
        assertThat(Legible.line(null)).isNull();
    }

    @Test
    void whateverComesFromANetworkIsRead() {
        assertThat(Segment.text("a\u0000\u202eb").text()).isEqualTo("ab");
        assertThat(new RemotePerson("1", "a\u202eb", null, null, null, null, null, null, null).name())
                .isEqualTo("ab");
    }
}
