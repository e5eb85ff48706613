package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that users name, asked from an intranet that lets nothing out but through a proxy. */
@Tag("LI-02")
@Tag("QU-17")
class OutgoingProxyTest {

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private ServerSocket proxy;
    private CheckedLine line;

    @BeforeEach
    void aProxyThatLetsNobodyOut() throws IOException {
        proxy = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
        URI address = URI.create("http://127.0.0.1:" + proxy.getLocalPort());
        line = new CheckedLine(Duration.ofSeconds(5), Optional.of(OutgoingProxy.of(address)));
    }

    @AfterEach
    void end() throws IOException {
        proxy.close();
    }

    private void serve() {
        while (!proxy.isClosed()) {
            try (Socket socket = proxy.accept()) {
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                asked.add(in.readLine());
                while (!in.readLine().isEmpty()) {
                    // the rest of the request's head
                    continue;
                }
                socket.getOutputStream()
                        .write("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            } catch (SocketException e) {
                // closed at the end of the test
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private void send(String address) {
        var request = new CheckedLine.Request("GET", URI.create(address), false, Map.of(), null);
        assertThatThrownBy(() -> line.send(request)).isInstanceOf(NetworkDown.class);
    }

    @Test
    void aNameThatNobodyKnowsInsideIsLeftToTheProxy() {
        send("https://social.invalid/api/v2/instance");
        assertThat(asked).containsExactly("CONNECT social.invalid:443 HTTP/1.1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://localhost/", "https://127.0.0.1/", "https://10.0.0.1/", "https://[::1]/"})
    void whatLeadsInsideIsNotEvenAskedOfTheProxy(String address) {
        send(address);
        assertThat(asked).isEmpty();
    }

    @Test
    void theOperatorsOwnServersAreAskedDirectly() {
        var request = new CheckedLine.Request("GET", URI.create("http://127.0.0.1:1/"), true, Map.of(), null);
        assertThatThrownBy(() -> line.send(request)).isInstanceOf(NetworkDown.class);
        assertThat(asked).isEmpty();
    }
}
