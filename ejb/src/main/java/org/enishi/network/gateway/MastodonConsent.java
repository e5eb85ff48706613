package org.enishi.network.gateway;

import jakarta.json.JsonObject;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.entity.MastodonServer;

/** The OAuth 2.0 side of Mastodon servers: consent, tokens, revocation. */
final class MastodonConsent {

    /** Nobody relies on a token for longer; what a server says besides can be any number. */
    private static final long LONGEST_SECONDS = 10L * 366 * 24 * 3600;

    private final MastodonSettings settings;
    private final MastodonCalls calls;
    private final MastodonRegistry registry;
    private final KnownServers names;
    private final Clock clock;
    private final Supplier<Set<String>> wantedScopes;

    MastodonConsent(
            MastodonSettings settings,
            MastodonCalls calls,
            MastodonRegistry registry,
            KnownServers names,
            Clock clock,
            Supplier<Set<String>> wantedScopes) {
        this.settings = settings;
        this.calls = calls;
        this.registry = registry;
        this.names = names;
        this.clock = clock;
        this.wantedScopes = wantedScopes;
    }

    Answer<URI> address(Consenting consent) {
        Set<String> scopes = wantedScopes.get();
        return settings.server(consent.server())
                .map(server -> registry.registered(server, consent.returnTo(), scopes)
                        .map(known -> address(known, consent, scopes)))
                .orElseGet(MastodonCalls::notAllowed);
    }

    private static URI address(MastodonServer server, Consenting consent, Set<String> scopes) {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("response_type", "code");
        parameters.put("client_id", server.clientId());
        parameters.put("redirect_uri", consent.returnTo().toString());
        parameters.put("scope", String.join(" ", scopes));
        parameters.put("state", consent.state());
        parameters.put("code_challenge", challenge(consent.verifier()));
        parameters.put("code_challenge_method", "S256");
        return URI.create(server.authorizationUrl() + "?" + MastodonCalls.form(parameters));
    }

    private static String challenge(String verifier) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    Answer<Tokens> tokens(String code, Consenting consent) {
        Optional<ServerAddress> address = settings.server(consent.server());
        Optional<MastodonServer> known = address.flatMap(registry::known);
        if (known.isEmpty()) {
            return MastodonCalls.notAllowed();
        }
        Map<String, String> form = registry.client(
                known.get(),
                Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        consent.returnTo().toString(),
                        "code_verifier",
                        consent.verifier()));
        Answer<Tokens> tokens = calls.submit(
                names.reached(address.get()),
                "token",
                URI.create(known.get().tokenUrl()),
                form,
                reply -> tokens(reply.body()));
        return tokens.then(t -> t.accessToken() == null
                ? Answer.failed(Problem.unreachable(Problem.Unreachable.Cause.NONSENSE))
                : Answer.ok(t));
    }

    private Tokens tokens(JsonObject body) {
        long seconds = Math.min(JsonTree.number(body, "expires_in"), LONGEST_SECONDS);
        String granted = JsonTree.text(body, "scope");
        return new Tokens(
                JsonTree.text(body, "access_token"),
                seconds > 0 ? clock.instant().plusSeconds(seconds) : null,
                null,
                null,
                granted == null ? null : held(Set.of(granted.strip().split("[ ,]+"))));
    }

    /** What was granted, in the words in which we asked: {@code read} holds all that begins with {@code read:}. */
    private Set<String> held(Set<String> granted) {
        Set<String> held = new LinkedHashSet<>(granted);
        wantedScopes.get().stream()
                .filter(wanted -> granted.contains(wanted.replaceFirst(":.*", ""))
                        || wanted.endsWith(":follows") && granted.contains("follow"))
                .forEach(held::add);
        return held;
    }

    Answer<Void> revoke(Credentials as) {
        Optional<ServerAddress> address = calls.server(as);
        Optional<MastodonServer> known = address.flatMap(registry::known);
        if (known.isEmpty()) {
            return MastodonCalls.notAllowed();
        }
        Map<String, String> form = registry.client(known.get(), Map.of("token", as.accessToken()));
        Answer<Void> answer = calls.submit(
                names.reached(address.get()), "revoke", URI.create(known.get().revocationUrl()), form, reply -> null);
        // a token given to an application that we have been before is none of ours to end: the user has to
        return answer.problem().filter(NotAuthenticated.class::isInstance).isPresent()
                ? Answer.failed(Problem.refused(Refused.Cause.NOT_ALLOWED))
                : answer;
    }
}
