package org.enishi.network.gateway;

import static org.enishi.network.gateway.RegisteredNetwork.bearer;

import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.entity.Network;

/** Calls of Mastodon servers: each server has its own line, which is cut for a while when the server fails. */
final class MastodonCalls {

    private static final System.Logger LOG = System.getLogger(MastodonCalls.class.getName());
    private static final int MOST_SERVERS = 500;
    private static final Problem PERHAPS_LOCKED_OUT = Problem.notAuthenticated(NotAuthenticated.Cause.CHECKPOINT);

    private static final int MOST_REDIRECTS = 3;

    private final MastodonSettings settings;
    private final KnownServers names;
    private final CheckedLine line;
    private final Function<ServerAddress, Wire> opened;
    private final Map<String, Wire> wires = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Wire> eldest) {
            return size() > MOST_SERVERS;
        }
    });

    MastodonCalls(
            MastodonSettings settings,
            KnownServers names,
            ReadRetry retry,
            CallMeter meter,
            Clock clock,
            Duration timeout) {
        this.settings = settings;
        this.names = names;
        this.line = new CheckedLine(timeout, settings.proxy().map(OutgoingProxy::of));
        this.opened = server -> new Wire(
                Network.MASTODON,
                new ServerCircuit(clock, settings.rest()),
                retry,
                null,
                meter,
                new MastodonErrors(),
                clock,
                timeout);
    }

    /** Reads with an account. */
    <T> Answer<T> read(Credentials as, String what, String path, Function<Reply, T> reader) {
        return reached(as)
                .map(server -> believed(as, get(server, what, path, Map.of("Authorization", bearer(as)), reader)))
                .orElseGet(MastodonCalls::notAllowed);
    }

    /** Reads what a server tells anybody. */
    <T> Answer<T> readOpenly(ServerAddress server, String what, String path, Function<Reply, T> reader) {
        return get(server, what, path, Map.of(), reader);
    }

    private <T> Answer<T> get(
            ServerAddress server, String what, String path, Map<String, String> own, Function<Reply, T> reader) {
        return wire(server).readOver(() -> line.send(request("GET", server, server.at(path), own, null)), what, reader);
    }

    /** What a server answers anybody at once, whatever it is; nothing if it doesn't answer. */
    Optional<Reply> glance(ServerAddress server, String path) {
        try {
            return Optional.of(line.send(request("GET", server, server.at(path), Map.of(), null)));
        } catch (NetworkDown e) {
            LOG.log(Level.INFO, "{0} doesn''t answer at {1}: {2}", server.value(), path, e.reason());
            return Optional.empty();
        }
    }

    /** Writes with an account, once. */
    <T> Answer<T> write(
            Credentials as, String what, String path, Map<String, String> own, String body, Function<Reply, T> reader) {
        return changed(as, "POST", what, path, own, body, reader);
    }

    /** Takes something back that was written with an account. */
    Answer<Void> delete(Credentials as, String what, String path) {
        return changed(as, "DELETE", what, path, Map.of(), null, reply -> null);
    }

    private <T> Answer<T> changed(
            Credentials as,
            String method,
            String what,
            String path,
            Map<String, String> own,
            String body,
            Function<Reply, T> reader) {
        Map<String, String> headers = new LinkedHashMap<>(own);
        headers.put("Authorization", bearer(as));
        return reached(as)
                .map(server -> believed(
                        as,
                        wire(server)
                                .writeOver(
                                        () -> line.send(request(method, server, server.at(path), headers, body)),
                                        what,
                                        reader)))
                .orElseGet(MastodonCalls::notAllowed);
    }

    /** Sends a form to an address of the server, for what belongs to no account. */
    <T> Answer<T> submit(
            ServerAddress server, String what, URI address, Map<String, String> fields, Function<Reply, T> reader) {
        Map<String, String> headers = Map.of("Content-Type", "application/x-www-form-urlencoded");
        return wire(server)
                .writeOver(() -> line.send(request("POST", server, address, headers, form(fields))), what, reader);
    }

    /**
     * The bytes behind an address, at most so many and one more. Servers send on to where they keep a picture: every
     * step is checked like the first.
     */
    Answer<byte[]> bytes(URI address, int most, Predicate<URI> permitted) {
        URI next = address;
        for (int steps = 0; steps <= MOST_REDIRECTS && permitted.test(next); steps++) {
            try {
                CheckedLine.Content content = line.bytes(next, settings.isPrivate(next), most);
                if (content.movedTo() == null) {
                    return Answer.ok(content.bytes());
                }
                next = next.resolve(content.movedTo());
            } catch (IllegalArgumentException e) {
                // sent on to what is no address
                return Answer.failed(Problem.refused(Refused.Cause.INVALID));
            } catch (IOException e) {
                return Answer.failed(Problem.unreachable(NetworkDown.of(e).reason()));
            }
        }
        return Answer.failed(Problem.refused(Refused.Cause.INVALID));
    }

    /** The account's server, unless the operator doesn't let it be asked any more. */
    Optional<ServerAddress> server(Credentials as) {
        return settings.server(as.server());
    }

    /** Where the account's server is asked. */
    Optional<ServerAddress> reached(Credentials as) {
        return server(as).map(names::reached);
    }

    static <T> Answer<T> notAllowed() {
        return Answer.failed(Problem.refused(Refused.Cause.SERVER));
    }

    /** A server forbids single things with the same number as a login that it disabled; asked for the account, it tells. */
    private <T> Answer<T> believed(Credentials as, Answer<T> answer) {
        if (!answer.problem().equals(Optional.of(PERHAPS_LOCKED_OUT))) {
            return answer;
        }
        ServerAddress server = reached(as).orElseThrow();
        Answer<Boolean> self = get(
                server,
                "verify_credentials",
                "/api/v1/accounts/verify_credentials",
                Map.of("Authorization", bearer(as)),
                r -> true);
        return self instanceof Answer.Ok<Boolean> ? Answer.failed(Problem.refused(Refused.Cause.NOT_ALLOWED)) : answer;
    }

    private Wire wire(ServerAddress server) {
        return wires.computeIfAbsent(server.value(), key -> opened.apply(server));
    }

    private static CheckedLine.Request request(
            String method, ServerAddress server, URI address, Map<String, String> own, String body) {
        Map<String, String> headers = new LinkedHashMap<>(own);
        headers.put("Accept", "application/json");
        headers.put("User-Agent", "Enishi");
        return new CheckedLine.Request(method, address, server.isPrivate(), headers, body);
    }

    static String form(Map<String, String> fields) {
        var form = new StringBuilder();
        fields.forEach((name, value) -> {
            if (value != null) {
                form.append(form.isEmpty() ? "" : "&")
                        .append(name)
                        .append('=')
                        .append(RegisteredNetwork.encoded(value));
            }
        });
        return form.toString();
    }
}
