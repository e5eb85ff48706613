package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import com.microsoft.playwright.Page;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Language;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Sandbox;
import org.enishi.harness.UiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a browser keeps of pictures, and for whom. */
@Tag("QU-17")
class PicturesUiIT extends UiTest {

    /** Asks for a picture; gives the status of the answer and how many bytes came over the line. */
    private static final String LOOK = """
        async address => {
          const answer = await fetch(address, {redirect: 'manual'});
          await answer.arrayBuffer();
          const entries = performance.getEntriesByName(new URL(address, location.href).href);
          return answer.status + (entries[entries.length - 1].transferSize ? ' sent' : ' kept');
        }
        """;

    @BeforeEach
    void beginAnew() {
        Sandbox.reset();
    }

    @Test
    void aPictureIsKeptForWhoeverIsSignedInAndForNobodyAfterThem() {
        var seller = NetworkUser.of(
                        aUser().withProfile("Sales with social").saved(),
                        EnishiUnderTest.server().http())
                .authenticated("linkedin", "suzuki");
        SavedRecord record = SocialTest.tied(seller.program(), "linkedin");
        long taken = seller.program()
                .put(SocialTest.profiles(record) + "/linkedin/picture", null)
                .expect(200)
                .json()
                .get("id")
                .asLong();
        String picture = "/records/picture?module=leads&id=" + record.id() + "&picture=" + taken;
        Page page = signedIn(seller.user(), Language.ENGLISH, "/me/sessions.xhtml");
        assertThat(page.evaluate(LOOK, picture)).isEqualTo("200 sent");
        assertThat(page.evaluate(LOOK, picture)).isEqualTo("200 kept");

        browsing.expect("404");
        page.context().clearCookies();
        enter(page, aUser().withProfile("Sales with social").saved());
        page.navigate("/me/sessions.xhtml");
        assertThat(page.evaluate(LOOK, picture)).as("for the next one").isEqualTo("404 sent");
    }
}
