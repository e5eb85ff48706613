package org.enishi.network.gateway;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.boundary.Problem.Unreachable;

/**
 * Sends writes. Apart from the REST clients, which sit on {@code HttpURLConnection}: that one sends a POST again by
 * itself when a connection breaks without an answer, and so might do twice what was asked for once. This one never
 * repeats anything but GET and HEAD.
 */
@ApplicationScoped
public class WriteLine {

    private Duration timeout;
    private HttpClient client;

    @Inject
    private Config config;

    protected WriteLine() {}

    WriteLine(Duration timeout) {
        open(timeout);
    }

    @PostConstruct
    void open() {
        open(NetworkClients.timeout(config));
    }

    private void open(Duration limit) {
        timeout = limit;
        client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(limit)
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();
    }

    Reply send(HttpRequest.Builder request) throws NetworkDown {
        long deadline = System.nanoTime() + timeout.toNanos();
        try {
            HttpResponse<InputStream> response =
                    client.send(request.timeout(timeout).build(), BodyHandlers.ofInputStream());
            return Reply.read(response, deadline);
        } catch (IOException e) {
            throw NetworkDown.of(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NetworkDown(Unreachable.Cause.DOWN, true, e);
        }
    }
}
