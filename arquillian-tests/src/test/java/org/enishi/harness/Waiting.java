package org.enishi.harness;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.locks.LockSupport;

/** Waits for a condition, not for a time. */
public final class Waiting {

    private static final Duration BETWEEN = Duration.ofMillis(100);

    private Waiting() {}

    /** Asks until the answer is yes; fails when the patience is used up, with what the last question ran into. */
    public static void until(String what, Duration patience, Callable<Boolean> condition) {
        long end = System.nanoTime() + patience.toNanos();
        Exception last = null;
        while (System.nanoTime() < end) {
            try {
                if (condition.call()) {
                    return;
                }
                last = null;
            } catch (Exception e) {
                last = e;
            }
            LockSupport.parkNanos(BETWEEN.toNanos());
        }
        throw new AssertionError("Not within " + patience.toSeconds() + " s: " + what, last);
    }
}
