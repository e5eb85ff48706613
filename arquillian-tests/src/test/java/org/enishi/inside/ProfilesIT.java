package org.enishi.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Profiles and passwords as they are kept; there are no pages for them yet. */
@ExtendWith(ArquillianExtension.class)
class ProfilesIT {

    @Inject
    private ProfilesData data;

    @Test
    @Tag("AC-04")
    void builtInProfilesCanNotBeChanged() {
        assertThat(data.refusesToChange("Standard")).isTrue();
    }

    @Test
    @Tag("AC-04")
    void thereAreTwoBuiltInProfiles() {
        assertThat(data.builtIn()).containsExactlyInAnyOrder("Administrator", "Standard");
    }

    @Test
    @Tag("AC-16")
    void passwordsAreKeptAsSaltedHashes() {
        assertThat(data.passwordHashes("sato", "suzuki"))
                .doesNotHaveDuplicates()
                .allMatch(hash -> hash.startsWith("PBKDF2WithHmacSHA512:"));
    }

    @Test
    @Tag("AC-21")
    void ofTokensOnlyAHashIsKept() {
        assertThat(data.keptOfANewToken()).doesNotContain(data.lastToken());
    }
}
