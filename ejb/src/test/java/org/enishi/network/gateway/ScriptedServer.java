package org.enishi.network.gateway;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.control.MastodonServerTx;
import org.enishi.network.entity.MastodonServer;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.Keyset;
import org.enishi.platform.boundary.SecretVault;

/** A server that answers as a test says, word for word as some software does, and the connector that is to bear it. */
final class ScriptedServer implements AutoCloseable {

    /** @param authorization what came in that header, or null */
    record Received(String method, String path, String query, String authorization, String body) {}

    private record Answer(int status, Map<String, String> headers, byte[] body) {}

    private static final URI BACK = URI.create("http://localhost:8080/oauth/mastodon/callback/0123456789abcdef");

    private final HttpServer http;
    private final Map<String, Answer> answers = new LinkedHashMap<>();
    private final Map<String, Answer> openAnswers = new LinkedHashMap<>();
    private final List<Received> received = Collections.synchronizedList(new ArrayList<>());
    private final Map<String, MastodonServer> kept = new HashMap<>();

    ScriptedServer() {
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("No port on this machine", e);
        }
        http.createContext("/", this::answer);
        http.start();
    }

    String address() {
        return "http://127.0.0.1:" + http.getAddress().getPort();
    }

    /** @param call method and path, such as {@code GET /api/v2/search} */
    ScriptedServer answers(String call, String json) {
        return answers(call, 200, json, Map.of());
    }

    ScriptedServer answers(String call, int status, String body, Map<String, String> headers) {
        return answers(call, status, body.getBytes(StandardCharsets.UTF_8), headers);
    }

    ScriptedServer answers(String call, int status, byte[] body, Map<String, String> headers) {
        answers.put(call, new Answer(status, headers, body));
        return this;
    }

    /** What strangers are answered, where that differs. */
    ScriptedServer answersStrangers(String call, int status, String json) {
        openAnswers.put(call, new Answer(status, Map.of(), json.getBytes(StandardCharsets.UTF_8)));
        return this;
    }

    private void answer(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        String token = exchange.getRequestHeaders().getFirst("Authorization");
        received.add(new Received(
                exchange.getRequestMethod(),
                uri.getPath(),
                uri.getQuery(),
                token,
                new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        String call = exchange.getRequestMethod() + " " + uri.getPath();
        Answer answer = Optional.ofNullable(token == null ? openAnswers.get(call) : null)
                .or(() -> Optional.ofNullable(answers.get(call)))
                .orElse(new Answer(404, Map.of(), "{\"error\":\"Not Found\"}".getBytes(StandardCharsets.UTF_8)));
        exchange.getResponseHeaders().add("Content-Type", "application/json; charset=utf-8");
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        exchange.sendResponseHeaders(answer.status(), answer.body().length == 0 ? -1 : answer.body().length);
        exchange.getResponseBody().write(answer.body());
        exchange.close();
    }

    List<Received> received(String call) {
        return received.stream()
                .filter(r -> (r.method() + " " + r.path()).equals(call))
                .toList();
    }

    /** A consent as it is begun and brought back. */
    Consenting consenting() {
        return new Consenting("state", "v".repeat(43), address(), BACK);
    }

    Credentials as(String acct) {
        return new Credentials("token", acct, address());
    }

    /** The connector, for which this is a server of the intranet. */
    Mastodon connector() {
        Map<String, Object> settings = new HashMap<>();
        String prefix = "enishi.network.mastodon.";
        settings.put(prefix + "servers", address());
        settings.put(prefix + "private-servers", address());
        settings.put(prefix + "application-name", "Enishi");
        settings.put(prefix + "rest", java.time.Duration.ofSeconds(1));
        settings.put(prefix + "scopes", "read:accounts");
        settings.put(prefix + "scopes.like", "write:favourites");
        var config = (Config) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Config.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "getOptionalValue" -> Optional.ofNullable(settings.get(arguments[0]));
                    case "getValue" -> settings.get(arguments[0]);
                    default -> throw new UnsupportedOperationException(method.getName());
                });
        var vault = SecretVault.of(SecretVault.newKeyset());
        var keyset = new Keyset() {
            @Override
            public SecretVault vault() {
                return vault;
            }
        };
        var meter = new CallMeter() {
            @Override
            void count(Network network, String outcome) {
                // nobody watches
            }
        };
        return new Mastodon(config, new ReadRetry(), meter, new Kept(), keyset, Clock.systemUTC());
    }

    /** Keeps registrations as the database does. */
    private final class Kept extends MastodonServerTx {
        @Override
        public Optional<MastodonServer> find(String address) {
            return Optional.ofNullable(kept.get(address));
        }

        @Override
        public void add(MastodonServer registration) {
            kept.put(registration.address(), registration);
        }

        @Override
        public void isCalled(String address, String domain) {
            kept.get(address).isCalled(domain);
        }

        @Override
        public MastodonServer replace(MastodonServer former, MastodonServer newer) {
            kept.get(former.address()).become(newer);
            return kept.get(former.address());
        }
    }

    @Override
    public void close() {
        http.stop(0);
    }
}
