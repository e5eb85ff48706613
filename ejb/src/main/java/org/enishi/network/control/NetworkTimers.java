package org.enishi.network.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Wakes the jobs of this capability on every node. The rows decide who does what: each is claimed by a conditional
 * update, so that nodes don't double.
 */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NetworkTimers {

    private static final System.Logger LOG = System.getLogger(NetworkTimers.class.getName());
    private static final Duration KEEP_SETTLED = Duration.ofDays(30);

    private enum Job {
        SEND(Duration.ofSeconds(5)),
        CHECK(Duration.ofSeconds(15)),
        PURGE(Duration.ofHours(6));

        private final Duration every;

        Job(Duration every) {
            this.every = every;
        }
    }

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private NetworkStart start;

    @Inject
    private OutboxSender sender;

    @Inject
    private OutboxTx outbox;

    @Inject
    private AccountChecks checks;

    private final List<ScheduledFuture<?>> scheduled = new ArrayList<>();

    @PostConstruct
    void begin() {
        start.check();
        for (Job job : Job.values()) {
            long every = job.every.toMillis();
            scheduled.add(scheduler.scheduleWithFixedDelay(() -> run(job), every, every, TimeUnit.MILLISECONDS));
        }
    }

    @PreDestroy
    void end() {
        scheduled.forEach(job -> job.cancel(false));
    }

    private void run(Job job) {
        try {
            switch (job) {
                case SEND -> sender.run();
                case CHECK -> checks.run();
                case PURGE -> outbox.purge(KEEP_SETTLED);
            }
        } catch (RuntimeException e) {
            // logged here, since a task that throws would never be run again
            LOG.log(Level.ERROR, "The job " + job + " failed; it is tried again in " + job.every, e);
        }
    }
}
