package org.enishi.harness;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Signing in by an identity provider's stand-in, without a browser. */
public final class ProviderPage {

    private ProviderPage() {}

    /** Begins in a session, says yes at the provider as somebody with that address, and comes back. */
    public static HttpResponse<String> signIn(Session session, String provider, String email) {
        return signIn(session, provider, email, Map.of());
    }

    /** The same, having passed a second step at the provider. */
    public static HttpResponse<String> signInWithTwoSteps(Session session, String provider, String email) {
        return signIn(session, provider, email, Map.of("mfa", "on"));
    }

    private static HttpResponse<String> signIn(
            Session session, String provider, String email, Map<String, String> more) {
        URI page = start(session, provider, "/me/sessions.xhtml");
        Map<String, String> form = new LinkedHashMap<>(more);
        form.putAll(Map.of("decision", "allow", "email", email, "fault", "NONE"));
        URI back = Sandbox.consent(page, form, List.of());
        return session.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    /** Where a session is sent that begins. */
    public static URI start(Session session, String provider, String to) {
        var answer = session.get("/signin/provider/" + provider + "/start?to=" + Rest.encoded(to));
        return URI.create(answer.headers().firstValue("Location").orElseThrow());
    }
}
