package org.enishi.network.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.Timeout;
import jakarta.ejb.Timer;
import jakarta.ejb.TimerConfig;
import jakarta.ejb.TimerService;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;

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
    private TimerService timers;

    @Inject
    private NetworkStart start;

    @Inject
    private OutboxSender sender;

    @Inject
    private OutboxTx outbox;

    @Inject
    private AccountChecks checks;

    private final Map<Job, AtomicBoolean> running = new EnumMap<>(Job.class);

    @PostConstruct
    void begin() {
        start.check();
        for (Job job : Job.values()) {
            running.put(job, new AtomicBoolean());
            long every = job.every.toMillis();
            timers.createIntervalTimer(every, every, new TimerConfig(job, false));
        }
    }

    @Timeout
    void tick(Timer timer) {
        Job job = (Job) timer.getInfo();
        AtomicBoolean busy = running.get(job);
        if (!busy.compareAndSet(false, true)) {
            // the round before is still at it
            return;
        }
        try {
            switch (job) {
                case SEND -> sender.run();
                case CHECK -> checks.run();
                case PURGE -> outbox.purge(KEEP_SETTLED);
            }
        } finally {
            busy.set(false);
        }
    }
}
