package org.enishi.harness;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/** Somebody who has, or wants, an account of their own at the networks: signed in to pages and with a program. */
public final class NetworkUser {

    private static final Map<String, List<String>> PERMISSIONS = Map.of(
            "linkedin", List.of(),
            "facebook", List.of("public_profile", "email", "user_posts", "publish_actions"),
            "x", List.of());

    private final TestUser user;
    private final URI server;
    private final Session session;

    private NetworkUser(TestUser user, URI server) {
        this.user = user;
        this.server = server;
        this.session = Session.of(server, user);
    }

    public static NetworkUser of(TestUser user, URI server) {
        return new NetworkUser(user, server);
    }

    /** With an account that may do everything: the sandbox's account of this name. */
    public NetworkUser authenticated(String network, String account) {
        return arrived(allow(network, account, "/", PERMISSIONS.get(network)));
    }

    /** With an account on one of the sandbox's Mastodon servers. */
    public NetworkUser authenticatedAt(String server, String account) {
        String address = EnishiUnderTest.sandbox().http() + server;
        URI consentPage = consentPage("mastodon", "return=/&server=" + Rest.encoded(address));
        URI back = Sandbox.consent(consentPage, Map.of("account", account, "decision", "allow"), List.of());
        return arrived(session.get(back.getRawPath() + "?" + back.getRawQuery()));
    }

    private NetworkUser arrived(HttpResponse<String> back) {
        if (!Session.path(back).contains("outcome=authenticated")) {
            throw new AssertionError("Not authenticated: " + Session.path(back));
        }
        return this;
    }

    /** Allows some permissions on the consent page; the answer is where the network sent the user back to. */
    public HttpResponse<String> allow(String network, String account, String from, List<String> permissions) {
        return decide(network, from, Map.of("account", account, "decision", "allow"), permissions);
    }

    /** Says no on the consent page. */
    public HttpResponse<String> refuse(String network, String account, String from) {
        return decide(network, from, Map.of("account", account, "decision", "refuse"), List.of());
    }

    private HttpResponse<String> decide(
            String network, String from, Map<String, String> decision, List<String> permissions) {
        URI consentPage = consentPage(network, "return=" + Rest.encoded(from));
        URI back = Sandbox.consent(consentPage, decision, permissions);
        return session.get(back.getRawPath() + "?" + back.getRawQuery());
    }

    /** Where the way to a network begins leads to. */
    public URI consentPage(String network, String query) {
        HttpResponse<String> start = session.get("/oauth/" + network + "/start?" + query);
        return start.uri()
                .resolve(start.headers()
                        .firstValue("Location")
                        .orElseThrow(() -> new AssertionError("No way to " + network + ": " + start.statusCode())));
    }

    public Rest program() {
        return Rest.at(server).as(user);
    }

    public Session session() {
        return session;
    }

    public TestUser user() {
        return user;
    }
}
