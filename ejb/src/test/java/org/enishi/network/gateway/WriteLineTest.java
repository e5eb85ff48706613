package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.enishi.network.boundary.Problem.Unreachable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A write is never sent twice, not even by the library that sends it. */
@Tag("LI-23")
class WriteLineTest {

    private final AtomicInteger received = new AtomicInteger();
    private final WriteLine line = new WriteLine(Duration.ofSeconds(2));
    private ServerSocket server;

    @BeforeEach
    void aNetworkThatAnswersOnceAndThenHangsUpAfterEachRequest() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        var thread = new Thread(this::serve);
        thread.setDaemon(true);
        thread.start();
    }

    @AfterEach
    void end() throws IOException {
        server.close();
    }

    private void serve() {
        while (!server.isClosed()) {
            try (Socket socket = server.accept()) {
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
                while (readRequest(in) && received.incrementAndGet() == 1) {
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\n{}"
                                    .getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                if (!server.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private static boolean readRequest(BufferedReader in) throws IOException {
        int length = 0;
        String header = in.readLine();
        if (header == null) {
            return false;
        }
        for (; header != null && !header.isEmpty(); header = in.readLine()) {
            if (header.toLowerCase().startsWith("content-length:")) {
                length = Integer.parseInt(header.substring(15).strip());
            }
        }
        for (int i = 0; i < length; i++) {
            in.read();
        }
        return true;
    }

    private HttpRequest.Builder request(String method) {
        return request(method, server.getLocalPort());
    }

    private static HttpRequest.Builder request(String method, int port) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                .method(method, HttpRequest.BodyPublishers.ofString("text"));
    }

    @Test
    void aPostWhoseAnswerGetsLostOnAKeptConnectionIsNotRepeated() throws NetworkDown {
        assertThat(line.send(request("POST")).status()).isEqualTo(200);

        NetworkDown down = catchThrowableOfType(NetworkDown.class, () -> line.send(request("POST")));

        assertThat(down.wasSent()).isTrue();
        assertThat(received).hasValue(2);
    }

    @Test
    void norIsADelete() throws NetworkDown {
        line.send(request("POST"));
        catchThrowableOfType(NetworkDown.class, () -> line.send(request("DELETE")));
        assertThat(received).hasValue(2);
    }

    /** The port is held, but nothing listens: closing a listener would race with the thread that still accepts on it. */
    @Test
    void whatNeverGotAConnectionWasSurelyNotSent() throws IOException {
        try (Socket held = new Socket()) {
            held.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));

            NetworkDown down =
                    catchThrowableOfType(NetworkDown.class, () -> line.send(request("POST", held.getLocalPort())));

            assertThat(down.wasSent()).isFalse();
            assertThat(down.reason()).isEqualTo(Unreachable.Cause.DOWN);
        }
    }
}
