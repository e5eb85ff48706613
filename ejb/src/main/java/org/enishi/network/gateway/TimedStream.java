package org.enishi.network.gateway;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.System.Logger.Level;
import java.net.SocketTimeoutException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Ends when its time is over: a time-out between two bytes is none for somebody who sends a byte at a time. */
class TimedStream extends FilterInputStream {

    private static final System.Logger LOG = System.getLogger(TimedStream.class.getName());

    private final Supplier<Long> deadline;

    /** @param deadline by {@link System#nanoTime()}; null for none */
    TimedStream(InputStream in, Supplier<Long> deadline) {
        super(in);
        this.deadline = deadline;
    }

    /** The same for streams that know no time-out at all: when its time is over, it is closed under who waits for it. */
    static InputStream closedAt(InputStream in, long deadline) {
        long left = Math.max(0, deadline - System.nanoTime());
        var end = CompletableFuture.runAsync(
                () -> close(in), CompletableFuture.delayedExecutor(left, TimeUnit.NANOSECONDS));
        return new TimedStream(in, () -> deadline) {
            @Override
            public void close() throws IOException {
                end.cancel(false);
                super.close();
            }
        };
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            LOG.log(Level.DEBUG, "A stream that took too long could not be closed", e);
        }
    }

    @Override
    public int read() throws IOException {
        check();
        int read = super.read();
        return read < 0 ? ended(read) : read;
    }

    @Override
    public int read(byte[] bytes, int from, int most) throws IOException {
        check();
        int read = super.read(bytes, from, most);
        return read < 0 ? ended(read) : read;
    }

    /** What ends because its time is over has not come to its end. */
    private int ended(int read) throws SocketTimeoutException {
        check();
        return read;
    }

    private void check() throws SocketTimeoutException {
        Long end = deadline.get();
        if (end != null && System.nanoTime() - end > 0) {
            throw new SocketTimeoutException("The answer did not end in time");
        }
    }
}
