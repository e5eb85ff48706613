package org.enishi.sociallink.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Clears away what has expired. Every node does; the second finds nothing left. */
@Singleton
@Startup
@DependsOn("Database")
public class CachePurge {

    private static final System.Logger LOG = System.getLogger(CachePurge.class.getName());
    private static final int EVERY_MINUTES = 10;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private CacheTx cache;

    private ScheduledFuture<?> scheduled;

    @PostConstruct
    void begin() {
        scheduled = scheduler.scheduleWithFixedDelay(this::purge, EVERY_MINUTES, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    @PreDestroy
    void end() {
        scheduled.cancel(false);
    }

    private void purge() {
        try {
            cache.purge();
        } catch (RuntimeException e) {
            // logged here, since a task that throws would never be run again
            LOG.log(Level.ERROR, "What has expired could not be cleared away; it is tried again", e);
        }
    }
}
