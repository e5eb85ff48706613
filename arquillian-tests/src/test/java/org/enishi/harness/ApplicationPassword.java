package org.enishi.harness;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Application passwords, made on their page as people do. */
public final class ApplicationPassword {

    private static final String PAGE = "/me/application-password.xhtml";
    private static final Pattern SECRET = Pattern.compile("<output id=\"secret\"[^>]*>([^<]+)</output>");

    private ApplicationPassword() {}

    /** Makes one of a name; gives the password that is shown. */
    public static String madeBy(TestUser user, String application) {
        HttpResponse<String> page =
                ask(Session.of(EnishiUnderTest.server().http(), user), application, user.password());
        return shownOn(page).orElseThrow(() -> new AssertionError("No password is shown: " + page.body()));
    }

    /** Sends the form. */
    public static HttpResponse<String> ask(Session session, String application, String presentPassword) {
        Map<String, String> form = Session.hidden(session.get(PAGE).body());
        form.put("application", application);
        form.put("present", presentPassword);
        form.put("submit", "");
        return session.post(PAGE, form);
    }

    /** The password on a page, if there is one. */
    public static Optional<String> shownOn(HttpResponse<String> page) {
        return SECRET.matcher(page.body()).results().map(r -> r.group(1)).findFirst();
    }
}
