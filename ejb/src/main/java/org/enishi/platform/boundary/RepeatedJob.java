package org.enishi.platform.boundary;

import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;

/** A job of the {@link Schedule}. */
public final class RepeatedJob implements Runnable {

    private static final System.Logger LOG = System.getLogger(RepeatedJob.class.getName());

    /** For what is under way at the end; longer than a network may take to answer. */
    private static final int FAREWELL_SECONDS = 10;

    private final String name;
    private final Runnable work;
    private final ReentrantLock running = new ReentrantLock();
    private volatile boolean ended;
    private volatile Future<?> scheduled;

    RepeatedJob(String name, Runnable work) {
        this.name = name;
        this.work = work;
    }

    void scheduled(Future<?> future) {
        scheduled = future;
    }

    /** For the schedule: does the job once. */
    @Override
    public void run() {
        running.lock();
        try {
            if (!ended) {
                work.run();
            }
        } catch (RuntimeException e) {
            // logged here, since a job that throws would never be done again
            LOG.log(Level.ERROR, "The job \"" + name + "\" failed; it is tried again", e);
        } finally {
            running.unlock();
        }
    }

    /** Does it no more, and waits if it is under way: the beans that it works with are there until this returns. */
    public void end() {
        ended = true;
        scheduled.cancel(false);
        try {
            if (running.tryLock(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                running.unlock();
            } else {
                scheduled.cancel(true);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
