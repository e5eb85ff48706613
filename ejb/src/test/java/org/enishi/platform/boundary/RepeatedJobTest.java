package org.enishi.platform.boundary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Tag("QU-02")
@Timeout(30)
class RepeatedJobTest {

    @Test
    void itsEndWaitsForWhatIsUnderWay() throws Exception {
        var begun = new CountDownLatch(1);
        var finish = new CountDownLatch(1);
        var done = new AtomicInteger();
        var job = new RepeatedJob("waits", () -> {
            begun.countDown();
            awaited(finish);
            done.incrementAndGet();
        });
        job.scheduled(new CompletableFuture<>());
        var working = new Thread(job);
        working.start();
        begun.await();
        var ending = new Thread(job::end);
        ending.start();
        while (ending.getState() != Thread.State.TIMED_WAITING) {
            assertThat(ending.isAlive()).isTrue();
            LockSupport.parkNanos(1_000_000);
        }
        finish.countDown();
        ending.join();
        assertThat(done).hasValue(1);
        working.join();
    }

    @Test
    void afterItsEndItIsNotDoneAgain() {
        var done = new AtomicInteger();
        var job = new RepeatedJob("ends", done::incrementAndGet);
        job.scheduled(new CompletableFuture<>());
        job.run();
        job.end();
        job.run();
        assertThat(done).hasValue(1);
    }

    @Test
    void afterAFailureItIsDoneAgain() {
        var tried = new AtomicInteger();
        var job = new RepeatedJob("fails", () -> {
            if (tried.incrementAndGet() == 1) {
                throw new IllegalStateException("the first time");
            }
        });
        job.run();
        job.run();
        assertThat(tried).hasValue(2);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
