package org.enishi.network.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.enishi.platform.boundary.RepeatedJob;
import org.enishi.platform.boundary.Schedule;

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

    @Inject
    private Schedule schedule;

    @Inject
    private NetworkStart start;

    @Inject
    private OutboxSender sender;

    @Inject
    private OutboxTx outbox;

    @Inject
    private AccountChecks checks;

    private final List<RepeatedJob> jobs = new ArrayList<>();

    @PostConstruct
    void begin() {
        start.check();
        jobs.add(schedule.every(Duration.ofSeconds(5), "outbox", sender::run));
        jobs.add(schedule.every(Duration.ofSeconds(15), "account check", checks::run));
        jobs.add(schedule.every(Duration.ofHours(6), "settled writes", () -> outbox.purge(KEEP_SETTLED)));
    }

    @PreDestroy
    void end() {
        jobs.forEach(RepeatedJob::end);
    }
}
