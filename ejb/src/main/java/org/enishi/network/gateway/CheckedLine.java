package org.enishi.network.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpRetryException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Proxy;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends requests to servers that users name. What a name leads to is looked at when the connection is made, not before:
 * a name that is changed in between gains nothing. Follows no redirects, and sends a write once.
 */
final class CheckedLine {

    private static final int CONNECT_MILLIS = 2000;
    private static final int WORST_TOKEN = 401;

    /** When the request under way in this thread has taken long enough, by {@link System#nanoTime()}. */
    private static final ThreadLocal<Long> DEADLINE = new ThreadLocal<>();

    private final int millis;
    private final Predicate<InetAddress> permitted;
    private final Optional<OutgoingProxy> proxy;
    private final SSLSocketFactory sockets;

    CheckedLine(Duration timeout, Optional<OutgoingProxy> proxy) {
        this(timeout, proxy, PublicAddress::is);
    }

    CheckedLine(Duration timeout, Optional<OutgoingProxy> proxy, Predicate<InetAddress> permitted) {
        this.millis = (int) timeout.toMillis();
        this.permitted = permitted;
        this.proxy = proxy;
        this.sockets = new CheckedSockets((SSLSocketFactory) SSLSocketFactory.getDefault());
    }

    /**
     * @param trusted whether the operator vouches for the address: it may be a private one, and without TLS
     * @param body null for none
     */
    record Request(String method, URI address, boolean trusted, Map<String, String> headers, String body) {}

    Reply send(Request request) throws NetworkDown {
        long deadline = begin();
        try {
            HttpURLConnection connection = opened(request);
            try {
                return Reply.read(status(connection), connection.getHeaderFields(), content(connection), deadline);
            } catch (HttpRetryException e) {
                // a server that wants another token; what it says besides is not to be had after a write
                return Reply.read(WORST_TOKEN, Map.of(), InputStream.nullInputStream(), deadline);
            }
        } catch (IOException e) {
            throw NetworkDown.of(e);
        } finally {
            DEADLINE.remove();
        }
    }

    private long begin() {
        long deadline = System.nanoTime() + Duration.ofMillis(millis).toNanos();
        DEADLINE.set(deadline);
        return deadline;
    }

    /**
     * What is behind an address.
     *
     * @param movedTo the address to which a redirect leads, as it was written; null if there is none
     */
    record Content(byte[] bytes, String movedTo) {}

    /** The bytes behind an address, at most so many and one more; none if they are not to be had. */
    Content bytes(URI address, boolean trusted, int most) throws IOException {
        long deadline = begin();
        try {
            HttpURLConnection connection = opened(new Request("GET", address, trusted, Map.of(), null));
            int status = connection.getResponseCode();
            if (status != HttpURLConnection.HTTP_OK) {
                String location = status >= 300 && status < 400 ? connection.getHeaderField("Location") : null;
                connection.disconnect();
                return new Content(new byte[0], location);
            }
            try (InputStream in = new TimedStream(connection.getInputStream(), () -> deadline)) {
                return new Content(in.readNBytes(most + 1), null);
            }
        } finally {
            DEADLINE.remove();
        }
    }

    private HttpURLConnection opened(Request request) throws IOException {
        var connection = (HttpURLConnection) request.address().toURL().openConnection(way(request));
        if (!request.trusted()) {
            if (!(connection instanceof HttpsURLConnection secure)) {
                throw new NoRouteToHostException("Only the operator's own servers are asked without TLS");
            }
            secure.setSSLSocketFactory(sockets);
        }
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(Math.min(millis, CONNECT_MILLIS));
        connection.setReadTimeout(millis);
        connection.setRequestMethod(request.method());
        request.headers().forEach(connection::setRequestProperty);
        if (!request.method().equals("GET")) {
            byte[] body = request.body() == null ? new byte[0] : request.body().getBytes(StandardCharsets.UTF_8);
            connection.setDoOutput(true);
            // what is streamed is never sent again by itself
            connection.setFixedLengthStreamingMode(body.length);
            try (OutputStream out = connection.getOutputStream()) {
                out.write(body);
            }
        }
        return connection;
    }

    /** The operator's own servers are asked directly. For all others a proxy looks names up, so we do so before. */
    private Proxy way(Request request) throws IOException {
        if (request.trusted() || proxy.isEmpty()) {
            return Proxy.NO_PROXY;
        }
        proxy.get().refuseKnown(request.address().getHost(), permitted.negate());
        return proxy.get().way();
    }

    private static int status(HttpURLConnection connection) throws IOException {
        int status = connection.getResponseCode();
        if (status < 0) {
            throw new IOException("The answer is not one of HTTP");
        }
        return status;
    }

    private static InputStream content(HttpURLConnection connection) throws IOException {
        InputStream content = connection.getResponseCode() >= HttpURLConnection.HTTP_BAD_REQUEST
                ? connection.getErrorStream()
                : connection.getInputStream();
        return content == null ? InputStream.nullInputStream() : content;
    }

    /** Looks at the address right before connecting to it, and leaves TLS to the platform. */
    private final class CheckedSockets extends SSLSocketFactory {

        private final SSLSocketFactory tls;

        CheckedSockets(SSLSocketFactory tls) {
            this.tls = tls;
        }

        @Override
        public Socket createSocket() {
            return new Socket() {
                @Override
                public void connect(SocketAddress endpoint, int timeout) throws IOException {
                    if (!(endpoint instanceof InetSocketAddress internet) || internet.isUnresolved()) {
                        throw new java.net.UnknownHostException(String.valueOf(endpoint));
                    }
                    if (proxy.isEmpty() && !permitted.test(internet.getAddress())) {
                        throw new NoRouteToHostException("An address that users' servers may not have");
                    }
                    super.connect(endpoint, timeout);
                }

                /** Headers that drip, and a handshake that does, come through here too. */
                @Override
                public InputStream getInputStream() throws IOException {
                    return new TimedStream(super.getInputStream(), DEADLINE::get);
                }
            };
        }

        @Override
        public Socket createSocket(Socket connected, String host, int port, boolean autoClose) throws IOException {
            return tls.createSocket(connected, host, port, autoClose);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            throw new IOException("Sockets are connected after they were checked");
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return createSocket(host.getHostAddress(), port);
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return createSocket(host, port);
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return tls.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return tls.getSupportedCipherSuites();
        }
    }
}
