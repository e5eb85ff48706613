package org.enishi.network.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Picture;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;

/** Fetches pictures of networks, so that no page has to send a browser there. Follows no redirects. */
@ApplicationScoped
public class PictureLine {

    private static final System.Logger LOG = System.getLogger(PictureLine.class.getName());
    private static final int MOST = 2 * 1024 * 1024;

    @Inject
    private Config config;

    private Duration timeout;
    private HttpClient client;

    @PostConstruct
    void open() {
        timeout = NetworkClients.timeout(config);
        client = HttpClient.newBuilder()
                // a connection of HTTP/2 that ends takes all the pictures with it that it was just bringing
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(timeout)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    /** The address, if it is one of the web, without a user's name in it. */
    public static Optional<URI> address(String text) {
        try {
            URI address = new URI(text == null ? "" : text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null && address.getUserInfo() == null
                    ? Optional.of(address)
                    : Optional.empty();
        } catch (URISyntaxException e) {
            // not an address at all
            return Optional.empty();
        }
    }

    /** @param address checked to lie with a network */
    public Answer<Picture> fetch(URI address) {
        var request = HttpRequest.newBuilder(address).timeout(timeout).GET().build();
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            var response = client.send(request, BodyHandlers.ofInputStream());
            try (InputStream in = TimedStream.closedAt(response.body(), deadline)) {
                if (response.statusCode() != 200) {
                    return Answer.failed(Problem.refused(Refused.Cause.NOT_FOUND));
                }
                return checked(in.readNBytes(MOST + 1), MOST);
            }
        } catch (IOException e) {
            var down = NetworkDown.of(e).reason();
            LOG.log(Level.WARNING, "No picture from {0}: {1}, {2}", address.getAuthority(), down, e.toString());
            return Answer.failed(Problem.unreachable(down));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.failed(Problem.unreachable(Problem.Unreachable.Cause.DOWN));
        }
    }

    /** The bytes as a picture, if they are one of the usual kinds and not too many. */
    static Answer<Picture> checked(byte[] content, int most) {
        return type(content)
                .filter(t -> content.length <= most)
                .map(t -> Answer.ok(new Picture(t, content)))
                .orElseGet(() -> Answer.failed(Problem.refused(Refused.Cause.INVALID)));
    }

    /** What the bytes are, whatever their sender calls them; nothing but the usual pictures is passed on. */
    static Optional<String> type(byte[] content) {
        if (begins(content, 0, 0xFF, 0xD8, 0xFF)) {
            return Optional.of("image/jpeg");
        }
        if (begins(content, 0, 0x89, 'P', 'N', 'G', 0x0D, 0x0A, 0x1A, 0x0A)) {
            return Optional.of("image/png");
        }
        if (begins(content, 0, 'G', 'I', 'F', '8')) {
            return Optional.of("image/gif");
        }
        return begins(content, 0, 'R', 'I', 'F', 'F') && begins(content, 8, 'W', 'E', 'B', 'P')
                ? Optional.of("image/webp")
                : Optional.empty();
    }

    private static boolean begins(byte[] content, int from, int... signature) {
        if (content.length < from + signature.length) {
            return false;
        }
        for (int i = 0; i < signature.length; i++) {
            if ((content[from + i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }
}
