package org.enishi.platform.resource;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Liveness;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.health.Startup;
import org.enishi.platform.boundary.SystemState;

/** What {@code /health} answers with (QU-04). */
@ApplicationScoped
public class Health {

    @Inject
    private SystemState state;

    @Produces
    @Readiness
    @ApplicationScoped
    HealthCheck ready() {
        return () -> HealthCheckResponse.named("database")
                .status(state.isDatabaseThere())
                .build();
    }

    @Produces
    @Liveness
    @ApplicationScoped
    HealthCheck live() {
        return () -> HealthCheckResponse.up("enishi");
    }

    /** Migrations and start-up beans ran before any request could come here. */
    @Produces
    @Startup
    @ApplicationScoped
    HealthCheck started() {
        return () -> HealthCheckResponse.up("migrations");
    }
}
