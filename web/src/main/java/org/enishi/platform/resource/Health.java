package org.enishi.platform.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.util.Optional;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.HealthCheckResponse.Status;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.enishi.platform.boundary.SystemState;

/** What {@code /health} answers with (QU-04). */
@ApplicationScoped
public class Health {

    @Inject
    private SystemState state;

    /** Set when the pages can be asked for: the migrations and whatever else starts with the program have run. */
    private volatile boolean serving;

    void begins(@Observes @Initialized(ApplicationScoped.class) ServletContext pages) {
        serving = true;
    }

    void ends(@Observes @BeforeDestroyed(ApplicationScoped.class) ServletContext pages) {
        serving = false;
    }

    /** The server asks from the moment that it knows of the checks, while services can't be called yet. */
    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck ready() {
        return () -> answer("database", serving && state.isDatabaseThere());
    }

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck live() {
        return () -> answer("enishi", true);
    }

    @Produces
    @Startup
    @ApplicationScoped
    HealthCheck started() {
        return () -> answer("migrations", serving);
    }

    private static HealthCheckResponse answer(String name, boolean well) {
        return new HealthCheckResponse(name, well ? Status.UP : Status.DOWN, Optional.empty());
    }
}
