package org.enishi.sociallink.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import org.enishi.platform.boundary.RepeatedJob;
import org.enishi.platform.boundary.Schedule;

/** Clears away what has expired. Every node does; the second finds nothing left. */
@Singleton
@Startup
@DependsOn("Database")
public class CachePurge {

    private static final Duration EVERY = Duration.ofMinutes(10);

    @Inject
    private Schedule schedule;

    @Inject
    private CacheTx cache;

    private RepeatedJob job;

    @PostConstruct
    void begin() {
        job = schedule.every(EVERY, "what has expired of the panels", cache::purge);
    }

    @PreDestroy
    void end() {
        job.end();
    }
}
