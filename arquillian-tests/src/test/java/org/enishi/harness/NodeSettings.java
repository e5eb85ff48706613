package org.enishi.harness;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What every node of Enishi is told in the tests: demo data, and the sandbox in the place of the networks. */
final class NodeSettings {

    private static final List<String> LINKEDIN = List.of(
            "search-by-name", "profile", "posts", "comments", "comment", "like", "message", "invite", "picture");
    private static final List<String> FACEBOOK = List.of(
            "search-by-name",
            "search-by-email",
            "profile",
            "posts",
            "comments",
            "comment",
            "like",
            "wall-post",
            "picture");

    private NodeSettings() {}

    static Map<String, String> of(Path directory, int port, URI sandbox, Map<String, String> more) {
        var settings = new HashMap<String, String>();
        settings.put("enishi.base-url", "http://localhost:" + port);
        settings.put("enishi.demo.data", "true");
        // signing in is what tests do most: they needn't wait for a hash that is as slow as users deserve (1024 is the
        // least that the platform takes)
        settings.put("enishi.password.iterations", "1024");
        settings.put("enishi.crypto.keyset-file", Keysets.before(directory).toString());
        // it counts where browsers come by TLS alone: here they don't
        settings.put("enishi.hsts-days", "30");
        // so that each visitor of a test can have an address of their own
        settings.put("enishi.trusted-proxies", "127.0.0.1, ::1");
        settings.put("enishi.mail.host", "127.0.0.1");
        settings.put("enishi.mail.port", String.valueOf(Sandbox.smtpPort()));
        settings.put("enishi.mail.from", "enishi@example.com");
        providers(settings, sandbox);
        linkedIn(settings, sandbox + "linkedin");
        facebook(settings, sandbox + "facebook");
        mastodon(settings, sandbox + "mastodon", sandbox + "mastodon-kaze");
        settings.put("enishi.network.linkedin.picture-hosts", sandbox.getAuthority());
        settings.put("enishi.network.facebook.picture-hosts", sandbox.getAuthority());
        x(settings, sandbox + "x");
        settings.put("enishi.network.x.picture-hosts", sandbox.getAuthority());
        // a line that was cut stays cut for as long as users should be spared waiting; tests that follow needn't be
        for (String circuit : List.of("LinkedInCircuit", "FacebookCircuit", "XCircuit")) {
            settings.put("org.enishi.network.gateway." + circuit + "/call/CircuitBreaker/delay", "1000");
        }
        settings.putAll(more);
        return settings;
    }

    /** Three that stand in the sandbox, and one that nobody answers for. */
    private static void providers(Map<String, String> settings, URI sandbox) {
        settings.put("enishi.oidc.providers", "google,yahoo,company,nowhere");
        // what is tested is what they answer, not how soon: the sandbox's first answers can take long on a busy machine
        settings.put("enishi.oidc.timeout", "PT30S");
        for (String key : List.of("google", "yahoo", "company", "nowhere")) {
            String prefix = "enishi.oidc." + key + ".";
            settings.put(prefix + "name", key.substring(0, 1).toUpperCase(Locale.ROOT) + key.substring(1));
            settings.put(prefix + "issuer", sandbox + "idp/" + key);
            settings.put(prefix + "client-id", "enishi");
            settings.put(prefix + "client-secret", "sandbox-idp-secret");
        }
        settings.put("enishi.oidc.yahoo.second-step-acr", "https://refeds.org/profile/mfa");
        settings.put("enishi.oidc.company.second-step-done", "true");
    }

    private static void linkedIn(Map<String, String> settings, String base) {
        String prefix = "enishi.network.linkedin.";
        settings.put(prefix + "client-id", "enishi-linkedin");
        settings.put(prefix + "client-secret", "sandbox-linkedin-secret");
        settings.put(prefix + "authorization-url", base + "/oauth/v2/authorization");
        settings.put(prefix + "token-url", base + "/oauth/v2/accessToken");
        settings.put(prefix + "revoke-url", base + "/oauth/v2/revoke");
        settings.put(prefix + "api-url", base + "/api");
        LINKEDIN.forEach(c -> settings.put(prefix + "capability." + c, "available"));
    }

    /** The operator names two servers, which are private ones; users may name others. */
    private static void mastodon(Map<String, String> settings, String... servers) {
        String prefix = "enishi.network.mastodon.";
        settings.put(prefix + "servers", String.join(",", servers));
        settings.put(prefix + "private-servers", String.join(",", servers));
        settings.put(prefix + "other-servers", "true");
        settings.put(prefix + "rest", "PT1S");
    }

    private static void x(Map<String, String> settings, String base) {
        String prefix = "enishi.network.x.";
        settings.put(prefix + "client-id", "enishi-x");
        settings.put(prefix + "client-secret", "sandbox-x-secret");
        settings.put(prefix + "authorization-url", base + "/i/oauth2/authorize");
        settings.put(prefix + "token-url", base + "/api/2/oauth2/token");
        settings.put(prefix + "revoke-url", base + "/api/2/oauth2/revoke");
        settings.put(prefix + "api-url", base + "/api");
        settings.put(prefix + "profile-url", base + "/");
        List.of("like", "invite").forEach(c -> settings.put(prefix + "capability." + c, "available"));
    }

    private static void facebook(Map<String, String> settings, String base) {
        String prefix = "enishi.network.facebook.";
        settings.put(prefix + "client-id", "100000000000001");
        settings.put(prefix + "client-secret", "sandbox-facebook-secret");
        settings.put(prefix + "authorization-url", base + "/v25.0/dialog/oauth");
        settings.put(prefix + "token-url", base + "/graph/v25.0/oauth/access_token");
        settings.put(prefix + "api-url", base + "/graph/v25.0");
        FACEBOOK.forEach(c -> settings.put(prefix + "capability." + c, "available"));
    }
}
