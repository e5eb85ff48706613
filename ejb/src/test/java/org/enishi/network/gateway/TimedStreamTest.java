package org.enishi.network.gateway;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Who answers as slowly as can be holds nobody for longer than who doesn't answer at all. */
@Tag("QU-17")
@Timeout(30)
class TimedStreamTest {

    private static final Duration SHORT = Duration.ofMillis(500);

    private final ScheduledExecutorService others = Executors.newScheduledThreadPool(2);
    private final CountDownLatch over = new CountDownLatch(1);

    @AfterEach
    void end() {
        over.countDown();
        others.shutdownNow();
    }

    @Test
    void aByteNowAndThenIsNoAnswer() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }
        };
        long deadline = System.nanoTime() + SHORT.toNanos();
        assertThatThrownBy(() ->
                        new TimedStream(endless, () -> deadline).transferTo(java.io.OutputStream.nullOutputStream()))
                .isInstanceOf(SocketTimeoutException.class);
    }

    /** A line that knows a time-out for the beginning of an answer only. */
    @Test
    @Tag("LI-23")
    void anAnswerThatStopsInTheMiddleIsGivenUp() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            others.submit(() -> {
                try (Socket socket = server.accept()) {
                    socket.getInputStream().read(new byte[1000]);
                    socket.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"
                                    .getBytes(StandardCharsets.US_ASCII));
                    over.await();
                }
                return null;
            });
            var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getLocalPort() + "/"))
                    .GET();
            assertThatThrownBy(() -> new WriteLine(SHORT).send(request)).isInstanceOf(NetworkDown.class);
        }
    }

    /** Here it is a handshake that never ends. */
    @Test
    void aServerThatDripsIsGivenUp() throws IOException {
        try (var server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            others.submit(() -> {
                Socket socket = server.accept();
                // a record of TLS that is said to be 16,384 bytes long
                socket.getOutputStream().write(new byte[] {0x16, 3, 3, 0x40, 0});
                others.scheduleAtFixedRate(() -> drip(socket), 0, 50, TimeUnit.MILLISECONDS);
                return null;
            });
            var line = new CheckedLine(SHORT, Optional.empty(), address -> true);
            URI address = URI.create("https://127.0.0.1:" + server.getLocalPort() + "/");
            assertThatThrownBy(() -> line.send(new CheckedLine.Request("GET", address, false, Map.of(), null)))
                    .isInstanceOf(NetworkDown.class);
        }
    }

    private static void drip(Socket socket) {
        try {
            socket.getOutputStream().write(0);
        } catch (IOException e) {
            // hung up on: that is what it should come to
            throw new java.io.UncheckedIOException(e);
        }
    }
}
