package org.enishi.sandbox.fault;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongFunction;

/** The last thousand requests that a network received. */
public final class CallLog {

    private static final int LONGEST = 1_000;

    private final Map<Long, ReceivedCall> calls = new LinkedHashMap<>();
    private long last;

    synchronized long begin(LongFunction<ReceivedCall> call) {
        last++;
        calls.put(last, call.apply(last));
        if (calls.size() > LONGEST) {
            calls.remove(calls.keySet().iterator().next());
        }
        return last;
    }

    synchronized void end(long number, String actor, int status, long millis) {
        calls.computeIfPresent(number, (n, call) -> call.answered(actor, status, millis));
    }

    public synchronized List<ReceivedCall> all() {
        return List.copyOf(calls.values());
    }

    public synchronized void clear() {
        calls.clear();
    }
}
