package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enishi.harness.Fixture;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.Sandbox;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page on which users see their own accounts, and the help page of each network. */
@Tag("LI-05")
class MyNetworksIT extends SocialTest {

    private static final Pattern ABILITY =
            Pattern.compile("data-ability=\"(\\w+)\"><span>[^<]*</span><span class=\"[^\"]*\">([^<]*)</span>");

    private final NetworkUser seller = seller();

    private String page() {
        return seller.session().get("/networks/mine.xhtml").body();
    }

    /** What the page says of one network. */
    private String card(String network) {
        String page = page();
        int from = page.indexOf("aria-labelledby=\"account-" + network + "\"");
        return page.substring(from, page.indexOf("</section>", from));
    }

    private static String ability(String card, String capability) {
        Matcher found = ABILITY.matcher(card);
        while (found.find()) {
            if (found.group(1).equals(capability)) {
                return found.group(2);
            }
        }
        throw new AssertionError("Nothing is said of " + capability);
    }

    @Test
    void itTellsWhatEachAccountMayDo() {
        seller.allow("facebook", "suzuki", "/", List.of("public_profile", "email", "user_posts"));
        String card = card("facebook");
        assertThat(ability(card, "POSTS")).isEqualTo("許可済み");
        assertThat(ability(card, "LIKE")).isEqualTo("未許可");
        assertThat(ability(card, "WALL_POST")).isEqualTo("未許可");
    }

    @Test
    void itTellsWhoseAccountItIsUntilWhenAndWhereElseItCanBeEnded() {
        seller.authenticated("linkedin", "suzuki");
        assertThat(card("linkedin"))
                .contains("Ken Suzuki", "まで", "https://www.linkedin.com/mypreferences/", "help.xhtml?network=linkedin");
    }

    @Test
    @Tag("LI-21")
    void itTellsHowMuchWasUsedAndWhenThatBeginsAnew() {
        seller.authenticated("linkedin", "suzuki");
        var record = tied(seller.program(), "linkedin");
        seller.program()
                .get(profiles(record) + "/linkedin/candidates?query=Tanaka")
                .expect(200);
        assertThat(card("linkedin")).contains("プロフィール検索", "1 回使用", "に戻ります");
    }

    @Test
    @Tag("LI-22")
    void itTellsThatTheNetworkItselfAllowsNoMore() {
        seller.authenticated("linkedin", "suzuki");
        var record = tied(seller.program(), "linkedin");
        Sandbox.fault("linkedin", "RATE_LIMITED", Map.of("path", ".*people-search.*"));
        seller.program()
                .get(profiles(record) + "/linkedin/candidates?query=Tanaka")
                .expect(429);
        assertThat(card("linkedin")).contains("これ以上はできません");
    }

    @Test
    @Tag("LI-04")
    void anAccountThatWasRevokedThereSaysSoAndOffersToAuthenticate() {
        seller.authenticated("linkedin", "suzuki");
        var record = tied(seller.program(), "linkedin");
        Fixture.age(seller.user());
        Sandbox.revoke("linkedin", "suzuki");
        seller.program().get(profiles(record) + "/linkedin/candidates?query=Tanaka");
        assertThat(card("linkedin"))
                .contains("/oauth/linkedin/start")
                .as("nothing is promised that doesn't hold any more")
                .doesNotContain("network_revoke", "まで", "許可済み");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkedin", "facebook"})
    void helpSaysWhatTheNetworkOffersTodayWhatItHasClosedAndWhichAccountToUse(String network) {
        String help =
                seller.session().get("/networks/help.xhtml?network=" + network).body();
        assertThat(help).contains("公式アカウント", "id=\"closed\"", "使い方");
        assertThat(ability(help.substring(help.indexOf("id=\"closed\"")), "PROFILE"))
                .isEqualTo("この環境で利用可");
    }

    @Test
    @Tag("LI-26")
    void googlePlusHasNoAccountOfAUsersOwnAndNoIconOnARecord() {
        var record = taro(seller.program());
        seller.program().get("me/networks/googleplus").expect(404);
        seller.program().get(profiles(record) + "/googleplus").expect(404);
        assertThat(seller.session().get("/oauth/googleplus/start?return=/").statusCode())
                .isEqualTo(404);
        assertThat(seller.session().get(record.page()).body())
                .contains("icon-linkedin")
                .doesNotContain("icon-googleplus");
    }

    @Test
    void thereIsNoHelpForWhatIsNoNetwork() {
        assertThat(seller.session().get("/networks/help.xhtml?network=orkut").statusCode())
                .isEqualTo(404);
    }
}
