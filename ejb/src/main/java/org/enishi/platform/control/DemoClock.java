package org.enishi.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonException;
import java.io.IOException;
import java.io.StringReader;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.Config;
import org.enishi.platform.boundary.RepeatedJob;
import org.enishi.platform.boundary.Schedule;
import org.enishi.platform.boundary.Time;

/**
 * Keeps the program's time with that of the networks' stand-ins, so that a demo or a test can let days pass: limits
 * begin anew, and accounts end. Off unless {@code enishi.demo.clock} says where to ask.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
public class DemoClock {

    private static final System.Logger LOG = System.getLogger(DemoClock.class.getName());
    private static final Duration EVERY = Duration.ofSeconds(1);

    @Inject
    private Config config;

    @Inject
    private Schedule schedule;

    @Inject
    private Time time;

    private HttpClient client;
    private RepeatedJob job;

    @PostConstruct
    void begin() {
        config.getOptionalValue("enishi.demo.clock", String.class).ifPresent(address -> {
            LOG.log(Level.WARNING, "The time is not the machine''s but that of {0}: for demos and tests only", address);
            client = HttpClient.newHttpClient();
            job = schedule.every(EVERY, "keeping the demo's time", () -> follow(URI.create(address)));
        });
    }

    @PreDestroy
    void end() {
        if (job != null) {
            job.end();
        }
    }

    private void follow(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(EVERY.multipliedBy(5)).build();
        try {
            String answer = client.send(request, BodyHandlers.ofString()).body();
            try (var reader = Json.createReader(new StringReader(answer))) {
                time.runAhead(Duration.ofSeconds(reader.readObject().getInt("offsetSeconds")));
            }
        } catch (IOException | JsonException e) {
            // the stand-ins have stopped: time goes on as it did
            LOG.log(Level.DEBUG, "The demo's time can't be had", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
