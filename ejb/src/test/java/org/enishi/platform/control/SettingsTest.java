package org.enishi.platform.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("QU-03")
class SettingsTest {

    private static final Path DOCUMENTATION = Path.of("..", "docs", "configuration.md");

    @Test
    void everySettingIsDocumented() throws IOException {
        String documented = Files.readString(DOCUMENTATION);
        assertThat(Settings.ALL).allSatisfy(s -> assertThat(documented).contains("`" + s.name() + "`"));
    }

    @Test
    void everyDefaultIsOfAKnownSettingAndRight() throws IOException {
        var defaults = new Properties();
        try (InputStream file = Settings.class.getResourceAsStream("/META-INF/microprofile-config.properties")) {
            defaults.load(file);
        }
        assertThat(defaults.stringPropertyNames())
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Settings.find(name)
                                .orElseThrow(() -> new AssertionError(name + " is not known"))
                                .complaint(defaults.getProperty(name)))
                        .isEmpty());
    }

    @Test
    void aTypingMistakeIsNoSetting() {
        assertThat(Settings.find("enishi.db.ulr")).isEmpty();
        assertThat(Settings.ofEnvironment("ENISHI_DB_ULR")).isEmpty();
        assertThat(Settings.ofEnvironment("ENISHI_DB_URL")).map(Setting::name).contains("enishi.db.url");
    }

    @Test
    void aTypingMistakeInANetworksVariableIsNoSetting() {
        assertThat(Settings.ofEnvironment("ENISHI_NETWORK_LINKEDIN_CLEINT_ID")).isEmpty();
        assertThat(Settings.ofEnvironment("ENISHI_NETWORK_LINKEDIN_CLIENT_ID"))
                .map(Setting::name)
                .contains("enishi.network.*.client-id");
        assertThat(Settings.ofEnvironment("ENISHI_NETWORK_FACEBOOK_CAPABILITY_SEARCH_BY_NAME"))
                .map(Setting::kind)
                .contains(Setting.Kind.STANDING);
    }

    @Test
    void anAddressWithoutItsSchemeIsWrong() {
        var base = Settings.find("enishi.base-url").orElseThrow();
        assertThat(base.complaint("//enishi.company.example")).isPresent();
        assertThat(base.complaint("https://enishi.company.example")).isEmpty();
    }

    @Test
    void aWrongValueIsToldWithWhatIsExpected() {
        var days = Settings.find("enishi.token.days").orElseThrow();
        assertThat(days.complaint("ninety")).contains("must be a whole number, not \"ninety\"");
        assertThat(days.complaint("90")).isEmpty();
    }
}
