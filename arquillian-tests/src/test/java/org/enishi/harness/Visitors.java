package org.enishi.harness;

import java.util.concurrent.atomic.AtomicInteger;

/** Where visitors seem to come from: each from an address of their own, as a proxy before the server would tell. */
public final class Visitors {

    static final String FORWARDED = "X-Forwarded-For";

    private static final AtomicInteger COUNT = new AtomicInteger();

    private Visitors() {}

    /** An address that nobody else in this run has. */
    public static String address() {
        int number = COUNT.incrementAndGet();
        return "10." + (number >> 16 & 255) + "." + (number >> 8 & 255) + "." + (number & 255);
    }
}
