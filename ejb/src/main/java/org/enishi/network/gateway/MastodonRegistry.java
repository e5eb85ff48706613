package org.enishi.network.gateway;

import jakarta.ejb.EJBException;
import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;
import org.enishi.network.control.MastodonServerTx;
import org.enishi.network.entity.MastodonServer;
import org.enishi.platform.boundary.Keyset;

/** What we are at each server: our application registers itself at the first use, and again where it was forgotten. */
final class MastodonRegistry {

    private static final String NEWER = "/api/v2/instance";
    private static final String OLDER = "/api/v1/instance";
    private static final Pattern HOST = Pattern.compile("[\\p{L}\\p{N}.:-]{1,150}");
    private static final Pattern PLACE = Pattern.compile("https?://[\\w.:/~-]{1,400}");

    private final MastodonSettings settings;
    private final MastodonCalls calls;
    private final MastodonServerTx servers;
    private final KnownServers names;
    private final Keyset keyset;
    private final Clock clock;

    MastodonRegistry(
            MastodonSettings settings,
            MastodonCalls calls,
            MastodonServerTx servers,
            KnownServers names,
            Keyset keyset,
            Clock clock) {
        this.settings = settings;
        this.calls = calls;
        this.servers = servers;
        this.names = names;
        this.keyset = keyset;
        this.clock = clock;
    }

    /** The server as we know it, if anybody has named it yet. */
    Optional<MastodonServer> known(ServerAddress server) {
        return servers.find(server.value());
    }

    private String secret(MastodonServer server) {
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
        return found(server)
                .then(site -> register(server, site, returnTo, wanted))
                .map(fresh -> kept(known, fresh));
    }

    /** Servers forget applications that nobody used for long; then nobody gets past their consent page. */
    private Answer<Boolean> isRemembered(ServerAddress server, MastodonServer known, String scope) {
        Map<String, String> question = Map.of(
                "grant_type",
                "client_credentials",
                "scope",
                scope,
                // some of the kin want it with every grant
                "redirect_uri",
                known.redirectUri());
        Answer<Boolean> answer = calls.submit(
                names.reached(server),
                "client_credentials",
                URI.create(known.tokenUrl()),
                client(known, question),
                reply -> true);
        Problem problem = answer.problem().orElse(null);
        if (Problem.refused(Refused.Cause.NOT_OFFERED).equals(problem)) {
            // it knows who asks, and only doesn't give this kind of token
            return Answer.ok(true);
        }
        return problem instanceof Problem.NotAuthenticated || problem instanceof Refused ? Answer.ok(false) : answer;
    }

    /** Fields of a form, with who we are. */
    Map<String, String> client(MastodonServer server, Map<String, String> own) {
        Map<String, String> fields = new LinkedHashMap<>(own);
        fields.put("client_id", server.clientId());
        fields.put("client_secret", secret(server));
        return fields;
    }

    /**
     * A server that answers.
     *
     * @param web where it is asked
     * @param domain what it is called; empty if it tells that only to members
     */
    private record Site(ServerAddress web, String domain) {}

    /** The server where it was named, or where that host says it is. Whoever is neither is no such server. */
    private Answer<Site> found(ServerAddress server) {
        Answer<Site> here = site(server);
        if (!isNoServer(here)) {
            return here;
        }
        Optional<Answer<Site>> elsewhere = WebHost.of(server, path -> calls.glance(server, path))
                .map(this::site)
                .filter(site -> site instanceof Answer.Ok<Site> ok && isOf(server, ok.value()));
        return elsewhere.orElseGet(MastodonCalls::notAllowed);
    }

    private static boolean isNoServer(Answer<Site> answer) {
        return answer.problem()
                .filter(p -> p instanceof Refused
                        || Problem.unreachable(Unreachable.Cause.NONSENSE).equals(p))
                .isPresent();
    }

    /** Whether a server that a host has named is called like that host, and isn't just somebody's friend. */
    private static boolean isOf(ServerAddress named, Site site) {
        return site.domain().isEmpty() || site.domain().equalsIgnoreCase(ServerAddress.hostOf(named.value()));
    }

    /** What a server is called, by the newer of its descriptions or the older; some describe themselves to nobody. */
    private Answer<Site> site(ServerAddress web) {
        Answer<String> newer = calls.readOpenly(web, "instance", NEWER, r -> host(r, "domain"));
        Answer<String> told = newer instanceof Answer.Ok || isDown(newer)
                ? newer
                : calls.readOpenly(web, "instance", OLDER, r -> host(r, "uri"));
        return told.problem().filter(Problem.NotAuthenticated.class::isInstance).isPresent()
                ? Answer.ok(new Site(web, ""))
                : told.map(name -> new Site(web, proven(web, name)));
    }

    /** A name that isn't the server's goes by its host instead. */
    private String proven(ServerAddress web, String name) {
        return WebHost.bears(web, name, calls::glance) ? name : ServerAddress.hostOf(web.value());
    }

    private static boolean isDown(Answer<?> answer) {
        return answer.problem()
                .filter(p -> p instanceof Unreachable u && u.cause() != Unreachable.Cause.NONSENSE)
                .isPresent();
    }

    private static String host(Reply reply, String field) {
        String host = JsonTree.required(reply.body(), field)
                .replaceFirst("^https?://", "")
                .replaceFirst("/.*$", "");
        if (!HOST.matcher(host).matches()) {
            throw new IllegalArgumentException("No host in " + field);
        }
        return host;
    }

    /** Finds out with a member's token what a server is called that tells it to nobody else. */
    void askForName(Credentials as) {
        calls.server(as).filter(names::isNameless).ifPresent(server -> {
            Answer<String> newer = calls.read(as, "instance", NEWER, r -> host(r, "domain"));
            Answer<String> told = newer instanceof Answer.Ok || isDown(newer)
                    ? newer
                    : calls.read(as, "instance", OLDER, r -> host(r, "uri"));
            if (told instanceof Answer.Ok<String> ok) {
                names.isCalled(server, proven(names.reached(server), ok.value()));
            }
        });
    }

    private Answer<MastodonServer> register(ServerAddress server, Site site, URI returnTo, String scopes) {
        Map<String, String> application = new LinkedHashMap<>();
        application.put("client_name", settings.applicationName());
        application.put("redirect_uris", returnTo.toString());
        application.put("scopes", scopes);
        application.put("website", settings.website().orElse(null));
        Answer<Reply> registered =
                calls.submit(site.web(), "apps", site.web().at("/api/v1/apps"), application, reply -> reply);
        if (registered
                .problem()
                .filter(p -> p instanceof Problem.NotAuthenticated)
                .isPresent()) {
            return MastodonCalls.notAllowed();
        }
        return registered.then(reply -> {
            String id = JsonTree.text(reply.body(), "client_id");
            String secret = JsonTree.text(reply.body(), "client_secret");
            if (id == null || secret == null || id.length() > MastodonServer.ADDRESS_LENGTH) {
                return Answer.failed(Problem.unreachable(Unreachable.Cause.NONSENSE));
            }
            JsonObject places = discovered(site.web());
            return Answer.ok(new MastodonServer(server.value(), site.domain(), clock.instant())
                    .livingAt(site.web().value())
                    .registered(id, keyset.vault().encrypt(place(server.value()), secret), returnTo.toString(), scopes)
                    .reachedAt(
                            place(site.web(), places, "authorization_endpoint", "/oauth/authorize"),
                            place(site.web(), places, "token_endpoint", "/oauth/token"),
                            place(site.web(), places, "revocation_endpoint", "/oauth/revoke")));
        });
    }

    /** Where a server has its OAuth (RFC 8414); null where it doesn't say, as before 4.3: then it is at the usual place. */
    private JsonObject discovered(ServerAddress web) {
        Answer<JsonObject> metadata =
                calls.readOpenly(web, "discovery", "/.well-known/oauth-authorization-server", Reply::body);
        return metadata instanceof Answer.Ok<JsonObject> ok ? ok.value() : null;
    }

    /** A server speaks for itself only: an address that leads elsewhere is not taken from it. */
    private static String place(ServerAddress web, JsonObject places, String name, String usual) {
        String told = JsonTree.text(places, name);
        return told != null
                        && told.startsWith(web.value() + "/")
                        && PLACE.matcher(told).matches()
                ? told
                : web.value() + usual;
    }

    /** Of two nodes that register at once, the first one's application is everybody's. */
    private MastodonServer kept(Optional<MastodonServer> former, MastodonServer fresh) {
        try {
            if (former.isPresent()) {
                return servers.replace(former.get(), fresh);
            }
            servers.add(fresh);
            return fresh;
        } catch (EJBException e) {
            return servers.find(fresh.address()).orElseThrow(() -> e);
        } finally {
            names.forget(fresh.address());
        }
    }
}
