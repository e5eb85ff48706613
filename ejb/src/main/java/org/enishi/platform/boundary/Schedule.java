package org.enishi.platform.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Does jobs again and again, on every node. All threads are made at the start: the server's own scheduler gives each
 * task a context anew, which fails, loudly, while the server is about to stop (ADR 7).
 */
@ApplicationScoped
public class Schedule {

    /** So many that one which waits for a network holds up nobody else. */
    private static final int THREADS = 4;

    @Resource
    private ManagedThreadFactory threads;

    private ScheduledThreadPoolExecutor pool;

    @PostConstruct
    void begin() {
        pool = new ScheduledThreadPoolExecutor(THREADS, threads);
        pool.prestartAllCoreThreads();
    }

    @PreDestroy
    void end() {
        pool.shutdownNow();
    }

    /**
     * Does a job for the first time when a period has passed, and again a period after each time.
     *
     * @param name what the log calls it if it fails
     */
    public RepeatedJob every(Duration period, String name, Runnable work) {
        var job = new RepeatedJob(name, work);
        long millis = period.toMillis();
        job.scheduled(pool.scheduleWithFixedDelay(job, millis, millis, TimeUnit.MILLISECONDS));
        return job;
    }
}
