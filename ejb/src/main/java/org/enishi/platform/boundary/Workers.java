package org.enishi.platform.boundary;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Threads for work that no request waits for: what is fetched from networks and what is sent to them. They come from
 * the server's factory and live on; the server's executor would hand each task the invocation of the request that
 * submitted it, and end that at the task's end, while the request still reads from the database (ADR 8).
 *
 * <p>No EJB, so that it can be called where a transaction has just ended: there, the container could not resume one.
 *
 * <p>Work that hasn't begun when the server stops is not done: whatever must not be lost stands in the database.
 */
@ApplicationScoped
public class Workers {

    private static final System.Logger LOG = System.getLogger(Workers.class.getName());

    /** For work under way when the server stops; longer than a network may take to answer. */
    private static final int FAREWELL_SECONDS = 10;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    @ConfigProperty(name = "enishi.workers", defaultValue = "32")
    private int size;

    private ThreadPoolExecutor pool;

    @PostConstruct
    void begin() {
        pool = new ThreadPoolExecutor(size, size, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        // all at once: while the server is about to stop it complains of each thread that is made
        pool.prestartAllCoreThreads();
    }

    @PreDestroy
    void end() {
        pool.shutdown();
        try {
            if (!pool.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    /** Called at the start, so that the threads' context is taken from no request. */
    public void prepare() {
        LOG.log(Level.DEBUG, "{0} threads for work beside requests", pool.getMaximumPoolSize());
    }

    /** Does the work as soon as a thread is free. What it throws is logged: there is nobody else to tell. */
    public void run(Runnable work) {
        pool.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "Work beside a request failed", e);
            }
        });
    }
}
