package org.enishi.access.control;

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
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.enishi.access.entity.SignInTries;
import org.enishi.access.gateway.MailServer;
import org.enishi.platform.boundary.RepeatedJob;
import org.enishi.platform.boundary.Schedule;

/** Wakes the jobs of this capability on every node; the rows decide who does what. */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AccessTimers {

    @Inject
    private Schedule schedule;

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

    private final List<RepeatedJob> jobs = new ArrayList<>();

    @PostConstruct
    void begin() {
        server.check();
        jobs.add(schedule.every(Duration.ofSeconds(15), "mails", sender::run));
        jobs.add(schedule.every(Duration.ofMinutes(30), "what access forgets", this::forget));
    }

    @PreDestroy
    void end() {
        jobs.forEach(RepeatedJob::end);
    }

    private void forget() {
        // after the longest wait a failure counts for as long again
        tries.purge(clock.instant().minus(SignInTries.WINDOW.multipliedBy(2)));
        sessions.purge(clock.instant().minus(Duration.ofDays(1)));
        mails.purge();
    }
}
