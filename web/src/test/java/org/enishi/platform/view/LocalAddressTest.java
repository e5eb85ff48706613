package org.enishi.platform.view;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("QU-17")
class LocalAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/leads/list.xhtml?initial=%E3%81%82", "/leads/record.xhtml?id=51#notes"})
    void pagesOfOursAreGoneTo(String address) {
        assertThat(LocalAddress.of(address)).contains(address);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/",
                "//evil.example/",
                "/\\evil.example",
                "\\\\evil.example",
                "javascript:alert(1)",
                "leads/list.xhtml",
                "/leads\r\nSet-Cookie: a=b",
                "/le ads"
            })
    void everythingElseIsNot(String address) {
        assertThat(LocalAddress.of(address)).isEmpty();
    }
}
