package org.enishi.sandbox.fault;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The fault that a network has just now, and the calls that it holds back. */
public final class FaultGate {

    private static final long LONGEST_HOLD_MINUTES = 10;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private Fault fault = Fault.NONE;
    private long generation;
    private int held;

    /** Sets the fault. Calls that are held already stay held until they are released. */
    public void set(Fault next) {
        lock.lock();
        try {
            fault = next;
        } finally {
            lock.unlock();
        }
    }

    public Fault fault() {
        lock.lock();
        try {
            return fault;
        } finally {
            lock.unlock();
        }
    }

    /** The fault that strikes this call, counted as used, or NONE. */
    Fault strike(String method, String path) {
        lock.lock();
        try {
            if (!fault.strikes(method, path)) {
                return Fault.NONE;
            }
            Fault striking = fault;
            fault = fault.used();
            return striking;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the calls held are released. */
    void hold() throws InterruptedException {
        lock.lock();
        try {
            long mine = generation;
            long nanos = TimeUnit.MINUTES.toNanos(LONGEST_HOLD_MINUTES);
            held++;
            try {
                while (mine == generation && nanos > 0) {
                    nanos = opened.awaitNanos(nanos);
                }
            } finally {
                held--;
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits for the time, or until the calls held are released. */
    void delay(long millis) throws InterruptedException {
        lock.lock();
        try {
            long mine = generation;
            long nanos = TimeUnit.MILLISECONDS.toNanos(millis);
            while (mine == generation && nanos > 0) {
                nanos = opened.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Lets all held and slow calls go on; returns how many were held. */
    public int release() {
        lock.lock();
        try {
            generation++;
            opened.signalAll();
            return held;
        } finally {
            lock.unlock();
        }
    }

    public int held() {
        lock.lock();
        try {
            return held;
        } finally {
            lock.unlock();
        }
    }

    public void clear() {
        set(Fault.NONE);
        release();
    }
}
