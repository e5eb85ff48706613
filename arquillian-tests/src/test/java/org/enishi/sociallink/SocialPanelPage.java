package org.enishi.sociallink;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.WaitForSelectorState;
import org.enishi.harness.Hand;
import org.enishi.harness.NewRecord.SavedRecord;

/** The icons of the networks on a record's page, and the panel that they open. */
final class SocialPanelPage {

    private final Page page;
    private final Hand hand;
    private final String network;

    SocialPanelPage(Page page, Hand hand, String network) {
        this.page = page;
        this.hand = hand;
        this.network = network;
    }

    SocialPanelPage open(SavedRecord record) {
        page.navigate(record.page());
        hand.press(page.locator("#icon-" + network));
        panel().waitFor();
        return this;
    }

    /** Whatever was on its way has come. */
    SocialPanelPage settled() {
        page.locator("[data-panel='" + network + "']:not([data-pending])").waitFor();
        return this;
    }

    /** Goes to the consent page from the dialog that offers it. */
    SocialPanelPage authenticate() {
        hand.press(page.locator("#authenticate-go"));
        page.locator("#allow").waitFor();
        return this;
    }

    /** Names the server in the dialog, where a network has many. */
    SocialPanelPage atServer(String address) {
        hand.write(page.locator("#authenticate-go-server"), address);
        return this;
    }

    /** Signs in at the network, which isn't Enishi: with the mouse. */
    SocialPanelPage allow(String account) {
        page.locator("#account-" + account).check();
        page.locator("#allow").click();
        panel().waitFor();
        return this;
    }

    SocialPanelPage refuse(String account) {
        page.locator("#account-" + account).check();
        page.locator("#refuse").click();
        panel().waitFor();
        return this;
    }

    SocialPanelPage search(String words) {
        hand.write(page.locator("#search-words"), words);
        hand.press(page.locator("#search"));
        return settled();
    }

    SocialPanelPage associate(String person) {
        hand.press(page.locator("[data-command=social_associate][data-arg-person='" + person + "']"));
        posts().first().waitFor();
        return settled();
    }

    SocialPanelPage comment(String text) {
        Locator post = posts().first();
        hand.press(post.locator("[data-command=social_comments]"));
        hand.write(post.locator("textarea"), text);
        hand.press(post.locator("[data-command=social_comment]"));
        post.locator(".en-comment:not(.is-pending)")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
        return settled();
    }

    SocialPanelPage like() {
        return pressed("social_like", true);
    }

    SocialPanelPage unlike() {
        return pressed("social_like", false);
    }

    SocialPanelPage repost() {
        return pressed("social_repost", true);
    }

    private SocialPanelPage pressed(String command, boolean on) {
        Locator button = posts().first().locator("[data-command=" + command + "]");
        hand.press(button);
        button.and(page.locator("[aria-pressed=" + on + "]")).waitFor();
        return settled();
    }

    SocialPanelPage follow() {
        hand.press(page.locator("#follow"));
        page.locator("#following").waitFor();
        return settled();
    }

    /** Loads the page anew: the address says which panel is open. */
    SocialPanelPage again() {
        page.reload();
        panel().waitFor();
        return settled();
    }

    SocialPanelPage message(String text) {
        hand.press(page.locator("#write-MESSAGE"));
        hand.write(page.locator("#message-text"), text);
        hand.press(page.locator("#send-message"));
        panel().locator(".en-comment:not(.is-pending)")
                .filter(new Locator.FilterOptions().setHasText(text))
                .waitFor();
        return settled();
    }

    SocialPanelPage disassociate() {
        hand.press(page.locator("#panel-more"));
        hand.press(page.locator("#panel-untie"));
        // whose association it is
        page.locator("#disassociate [data-said]:not(:empty)").waitFor();
        hand.press(page.locator("#disassociate-go"));
        page.locator("[data-panel][data-state=CANDIDATES]").waitFor();
        return settled();
    }

    Page page() {
        return page;
    }

    Locator panel() {
        return page.locator("[data-panel='" + network + "']");
    }

    Locator posts() {
        return panel().locator("article.en-post");
    }

    /** What a toast says. */
    Locator toast(String text) {
        return page.locator(".en-toast").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** A comment, or a message, by words of it. */
    Locator written(String text) {
        return panel().locator(".en-comment").filter(new Locator.FilterOptions().setHasText(text));
    }

    /** The sentences of the record's timeline, newest first. */
    java.util.List<String> timeline() {
        hand.press(page.locator("#tab-timeline"));
        page.locator("#timeline li")
                .first()
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.VISIBLE));
        return page.locator("#timeline li p:first-child").allInnerTexts();
    }
}
