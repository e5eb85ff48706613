package org.enishi.network.gateway;

import jakarta.ejb.EJBException;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.control.MastodonServerTx;
import org.enishi.network.entity.MastodonServer;
import org.enishi.platform.boundary.Keyset;

/** What we are at each server: our application registers itself at the first use, and again where it was forgotten. */
final class MastodonRegistry {

    private final MastodonSettings settings;
    private final MastodonCalls calls;
    private final MastodonServerTx servers;
    private final Keyset keyset;
    private final Clock clock;
    private final Map<String, String> domains = new ConcurrentHashMap<>();

    MastodonRegistry(
            MastodonSettings settings, MastodonCalls calls, MastodonServerTx servers, Keyset keyset, Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.servers = servers;
        this.keyset = keyset;
        this.clock = clock;
    }

    /** The server as we know it, if anybody has named it yet. */
    Optional<MastodonServer> known(ServerAddress server) {
        return servers.find(server.value());
    }

    /** The name of a server in the handles of its people. */
    String domain(ServerAddress server) {
        return domains.computeIfAbsent(
                server.value(),
                address -> servers.find(address)
                        .map(MastodonServer::domain)
                        .orElseGet(() -> ServerAddress.hostOf(address)));
    }

    String secret(MastodonServer server) {
        return keyset.vault().decrypt(place(server.address()), server.clientSecretEnc());
    }

    private static String place(String address) {
        return "mastodon_server:" + address;
    }

    /** Our application at a server, registered now if it isn't yet, or the server has forgotten it. */
    Answer<MastodonServer> registered(ServerAddress server, URI returnTo, Set<String> scopes) {
        String wanted = String.join(" ", scopes);
        Optional<MastodonServer> known = known(server);
        if (known.isPresent() && known.get().isFor(returnTo.toString(), wanted)) {
            Answer<Boolean> remembered =
                    isRemembered(server, known.get(), scopes.iterator().next());
            if (!(remembered instanceof Answer.Ok<Boolean> ok)) {
                return Answer.failed(remembered.problem().orElseThrow());
            }
            if (ok.value()) {
                return Answer.ok(known.get());
            }
        }
        return domainOf(server)
                .then(domain -> register(server, domain, returnTo, wanted))
                .map(fresh -> kept(known, fresh));
    }

    /** Servers forget applications that nobody used for long; then nobody gets past their consent page. */
    private Answer<Boolean> isRemembered(ServerAddress server, MastodonServer known, String scope) {
        Answer<Boolean> answer = calls.submit(
                server,
                "client_credentials",
                URI.create(known.tokenUrl()),
                client(known, Map.of("grant_type", "client_credentials", "scope", scope)),
                reply -> true);
        Problem problem = answer.problem().orElse(null);
        return problem instanceof Problem.NotAuthenticated || problem instanceof Refused ? Answer.ok(false) : answer;
    }

    /** Fields of a form, with who we are. */
    Map<String, String> client(MastodonServer server, Map<String, String> own) {
        Map<String, String> fields = new LinkedHashMap<>(own);
        fields.put("client_id", server.clientId());
        fields.put("client_secret", secret(server));
        return fields;
    }

    /** What a server is called, by the newer of its descriptions or the older; who has neither is no such server. */
    private Answer<String> domainOf(ServerAddress server) {
        Answer<String> newer =
                calls.readOpenly(server, "instance", "/api/v2/instance", r -> JsonTree.required(r.body(), "domain"));
        Answer<String> told = refusal(newer)
                ? calls.readOpenly(server, "instance", "/api/v1/instance", r -> JsonTree.required(r.body(), "uri"))
                : newer;
        return refusal(told)
                ? MastodonCalls.notAllowed()
                : told.map(name -> name.replaceFirst("^https?://", "").replaceFirst("/.*$", ""));
    }

    private static boolean refusal(Answer<?> answer) {
        return answer.problem()
                .filter(p -> p instanceof Refused || p instanceof Problem.NotAuthenticated)
                .isPresent();
    }

    private Answer<MastodonServer> register(ServerAddress server, String domain, URI returnTo, String scopes) {
        Map<String, String> application = new LinkedHashMap<>();
        application.put("client_name", settings.applicationName());
        application.put("redirect_uris", returnTo.toString());
        application.put("scopes", scopes);
        application.put("website", settings.website().orElse(null));
        Answer<Reply> registered = calls.submit(server, "apps", server.at("/api/v1/apps"), application, reply -> reply);
        return registered.then(reply -> {
            String id = JsonTree.text(reply.body(), "client_id");
            String secret = JsonTree.text(reply.body(), "client_secret");
            if (id == null || secret == null) {
                return Answer.failed(Problem.unreachable(Problem.Unreachable.Cause.NONSENSE));
            }
            JsonObject places = discovered(server);
            return Answer.ok(new MastodonServer(server.value(), domain, clock.instant())
                    .registered(id, keyset.vault().encrypt(place(server.value()), secret), returnTo.toString(), scopes)
                    .reachedAt(
                            place(server, places, "authorization_endpoint", "/oauth/authorize"),
                            place(server, places, "token_endpoint", "/oauth/token"),
                            place(server, places, "revocation_endpoint", "/oauth/revoke")));
        });
    }

    /** Where a server has its OAuth (RFC 8414); null where it doesn't say, as before 4.3: then it is at the usual place. */
    private JsonObject discovered(ServerAddress server) {
        Answer<JsonObject> metadata =
                calls.readOpenly(server, "discovery", "/.well-known/oauth-authorization-server", Reply::body);
        return metadata instanceof Answer.Ok<JsonObject> ok ? ok.value() : null;
    }

    /** A server speaks for itself only: an address that leads elsewhere is not taken from it. */
    private static String place(ServerAddress server, JsonObject places, String name, String usual) {
        String told = JsonTree.text(places, name);
        return told != null && told.startsWith(server.value() + "/") && told.length() <= MastodonServer.URL_LENGTH
                ? told
                : server.value() + usual;
    }

    /** Of two nodes that register at once, the first one's application is everybody's. */
    private MastodonServer kept(Optional<MastodonServer> former, MastodonServer fresh) {
        domains.remove(fresh.address());
        if (former.isPresent()) {
            return servers.replace(former.get(), fresh);
        }
        try {
            servers.add(fresh);
            return fresh;
        } catch (EJBException e) {
            return servers.find(fresh.address()).orElseThrow(() -> e);
        }
    }
}
