package org.enishi.access.control;

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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.enishi.access.entity.SignInTries;
import org.enishi.access.gateway.MailServer;

/** Wakes the jobs of this capability on every node; the rows decide who does what. */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AccessTimers {

    private static final System.Logger LOG = System.getLogger(AccessTimers.class.getName());

    private enum Job {
        SEND(Duration.ofSeconds(15)),
        FORGET(Duration.ofMinutes(30));

        private final Duration every;

        Job(Duration every) {
            this.every = every;
        }
    }

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private MailServer server;

    @Inject
    private MailSender sender;

    @Inject
    private MailTx mails;

    @Inject
    private SlowDownTx tries;

    @Inject
    private SessionTx sessions;

    @Inject
    private Clock clock;

    private final List<ScheduledFuture<?>> scheduled = new ArrayList<>();

    @PostConstruct
    void begin() {
        server.check();
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
                // after the longest wait a failure counts for as long again
                case FORGET -> {
                    tries.purge(clock.instant().minus(SignInTries.WINDOW.multipliedBy(2)));
                    sessions.purge(clock.instant().minus(Duration.ofDays(1)));
                    mails.purge();
                }
            }
        } catch (RuntimeException e) {
            // logged here, since a task that throws would never be run again
            LOG.log(Level.ERROR, "The job " + job + " failed; it is tried again in " + job.every, e);
        }
    }
}
