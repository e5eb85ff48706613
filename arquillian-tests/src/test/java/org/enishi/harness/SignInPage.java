package org.enishi.harness;

import com.microsoft.playwright.Page;

/** The page on which somebody signs in. */
public final class SignInPage {

    private final Page page;

    public SignInPage(Page page) {
        this.page = page;
    }

    /** Goes to an address, and so here, as nobody is signed in. */
    public SignInPage open(String address) {
        page.navigate(address);
        page.waitForURL(url -> url.contains("/signin.xhtml"));
        return this;
    }

    public SignInPage enter(String login, String password) {
        page.locator("#login").fill(login);
        page.locator("#password").fill(password);
        return this;
    }

    public SignInPage submit() {
        page.locator("#submit").click();
        return this;
    }

    /** Signs in and waits for the page that was wanted. */
    public void signIn(TestUser user) {
        enter(user.userName(), user.password()).submit();
        page.waitForURL(url -> !url.contains("/signin.xhtml"));
    }
}
