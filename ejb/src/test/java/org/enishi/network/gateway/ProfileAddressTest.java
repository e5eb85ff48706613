package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("LI-07")
class ProfileAddressTest {

    private static final String LINKEDIN = "https://www.linkedin.com/in/";
    private static final String FACEBOOK = "https://www.facebook.com/";

    @ParameterizedTest
    @CsvSource({
        "https://www.linkedin.com/in/mio-okada, mio-okada",
        "https://jp.linkedin.com/in/mio-okada/en?trk=x, mio-okada",
        "linkedin.com/in/%E7%B8%81, 縁",
        "@mio-okada, mio-okada",
        "mio-okada, mio-okada"
    })
    void whatPeoplePasteOfLinkedInIsUnderstood(String pasted, String handle) {
        assertThat(ProfileAddress.handle(pasted, LINKEDIN)).contains(handle);
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.facebook.com/mio.okada.naha, mio.okada.naha",
        "https://m.facebook.com/mio.okada.naha?ref=x, mio.okada.naha",
        "https://www.facebook.com/profile.php?id=100014622279362, 100014622279362"
    })
    void whatPeoplePasteOfFacebookIsUnderstood(String pasted, String handle) {
        assertThat(ProfileAddress.handle(pasted, FACEBOOK)).contains(handle);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://evil.example/in/mio-okada",
                "https://linkedin.com.evil.example/in/mio-okada",
                "https://evillinkedin.com/in/mio-okada",
                "https://www.linkedin.com/company/acme",
                "https://www.linkedin.com/in/",
                "ftp://www.linkedin.com/in/mio-okada",
                "https://www.linkedin.com/in/a%2F..%2Fb",
                "https://www.linkedin.com/in/%zz",
                "two words"
            })
    void anythingElseIsNobody(String pasted) {
        assertThat(ProfileAddress.handle(pasted, LINKEDIN)).isEmpty();
    }
}
