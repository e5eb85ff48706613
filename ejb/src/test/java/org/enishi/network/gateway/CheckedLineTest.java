package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("QU-17")
class CheckedLineTest {

    private final CheckedLine line = new CheckedLine(Duration.ofSeconds(5), Optional.empty());
    private final List<String> received = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(int status, String location, String body) {
        server.createContext("/", exchange -> {
            received.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            if (location != null) {
                exchange.getResponseHeaders().add("Location", location);
            }
            exchange.sendResponseHeaders(status, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private CheckedLine.Request request(String method, String path, boolean trusted) {
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
        return new CheckedLine.Request(method, address, trusted, Map.of(), method.equals("GET") ? null : "{}");
    }

    @Test
    void aListIsRead() throws NetworkDown {
        answer(200, null, "[{\"id\":\"1\"}]");
        Reply reply = line.send(request("GET", "/a", true));
        assertThat(JsonTree.objects(reply.body(), Reply.ITEMS)).hasSize(1);
    }

    @Test
    void withoutTlsOnlyTheOperatorsOwnServersAreAsked() {
        answer(200, null, "{}");
        assertThatThrownBy(() -> line.send(request("GET", "/a", false))).isInstanceOf(NetworkDown.class);
        assertThat(received).isEmpty();
    }

    /** The name is public when it is written down, and leads into the house when the connection is made. */
    @Test
    void anAddressIsLookedAtWhenTheConnectionIsMade() throws IOException {
        AtomicInteger accepted = new AtomicInteger();
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var listener = new Thread(() -> {
                try (Socket s = socket.accept()) {
                    accepted.incrementAndGet();
                } catch (IOException e) {
                    // closed at the end of the test
                    return;
                }
            });
            listener.start();
            URI address = URI.create("https://localhost:" + socket.getLocalPort() + "/");
            assertThatThrownBy(() -> line.send(new CheckedLine.Request("GET", address, false, Map.of(), null)))
                    .isInstanceOfSatisfying(
                            NetworkDown.class, e -> assertThat(e.wasSent()).isFalse());
        }
        assertThat(accepted).hasValue(0);
    }

    @Test
    void redirectsAreFollowedNowhere() throws NetworkDown {
        answer(302, "http://127.0.0.1:" + server.getAddress().getPort() + "/elsewhere", "");
        assertThat(line.send(request("GET", "/a", true)).status()).isEqualTo(302);
        assertThat(received).containsExactly("GET /a");
    }

    @Test
    void whatIsTooLongIsCutOff() {
        answer(200, null, "{\"a\":\"" + "x".repeat(3 * 1024 * 1024) + "\"}");
        assertThatThrownBy(() -> line.send(request("GET", "/a", true))).isInstanceOf(NetworkDown.class);
    }

    @Test
    @Tag("LI-23")
    void aWriteWhoseAnswerIsLostIsNotSentAgain() throws IOException {
        AtomicInteger requests = new AtomicInteger();
        try (var socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            var listener = new Thread(() -> {
                try {
                    while (true) {
                        try (Socket s = socket.accept()) {
                            s.getInputStream().read(new byte[10]);
                            requests.incrementAndGet();
                        }
                    }
                } catch (IOException e) {
                    // closed at the end of the test
                    return;
                }
            });
            listener.start();
            URI address = URI.create("http://127.0.0.1:" + socket.getLocalPort() + "/");
            assertThatThrownBy(() -> line.send(new CheckedLine.Request("POST", address, true, Map.of(), "{}")))
                    .isInstanceOfSatisfying(
                            NetworkDown.class, e -> assertThat(e.wasSent()).isTrue());
        }
        assertThat(requests).hasValue(1);
    }

    @Test
    void aWriteMayBeToldThatTheTokenIsNoGood() throws NetworkDown {
        answer(401, null, "{\"error\":\"The access token is invalid\"}");
        assertThat(line.send(request("POST", "/a", true)).status()).isEqualTo(401);
    }
}
