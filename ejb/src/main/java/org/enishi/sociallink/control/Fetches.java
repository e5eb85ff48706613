package org.enishi.sociallink.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.function.Supplier;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Unreachable;
import org.enishi.platform.boundary.Workers;
import org.enishi.sociallink.boundary.SocialPanelChanged;
import org.enishi.sociallink.control.CacheTx.When;

/** Fetches what panels show, beside the request that asked for it, and says when it is there. */
@ApplicationScoped
public class Fetches {

    private static final System.Logger LOG = System.getLogger(Fetches.class.getName());

    @Inject
    private Workers workers;

    @Inject
    private CacheTx cache;

    @Inject
    private Event<SocialPanelChanged> changed;

    /** For whom something is fetched. */
    public record Viewer(long userId, long recordId) {}

    /** Starts a fetch, if it is wanted and not under way. */
    public void start(Viewer viewer, CacheKey key, When when, Supplier<? extends Answer<?>> fetch) {
        cache.begin(key, when).ifPresent(fetchKey -> workers.run(() -> run(viewer, key, fetchKey, fetch)));
    }

    /** Fetches while the caller waits, in place of whatever fetch is under way. */
    public <T> Answer<T> await(Viewer viewer, CacheKey key, Supplier<Answer<T>> fetch) {
        String fetchKey = cache.begin(key, When.INSTEAD).orElseThrow();
        return deliver(viewer, key, fetchKey, fetch.get());
    }

    private void run(Viewer viewer, CacheKey key, String fetchKey, Supplier<? extends Answer<?>> fetch) {
        try {
            deliver(viewer, key, fetchKey, fetch.get());
        } catch (RuntimeException e) {
            // nobody waits for this thread: the panel has to say it, and the log why
            LOG.log(Level.ERROR, "Fetching " + key.kind() + " from " + key.network() + " failed", e);
            deliver(viewer, key, fetchKey, Answer.failed(Problem.unreachable(Unreachable.Cause.NONSENSE)));
        }
    }

    private <T> Answer<T> deliver(Viewer viewer, CacheKey key, String fetchKey, Answer<T> answer) {
        if (answer instanceof Answer.Ok<T> ok) {
            cache.fetched(key, fetchKey, ok.value());
        } else {
            cache.failed(key, fetchKey, answer.problem().orElseThrow());
        }
        changed.fire(new SocialPanelChanged(viewer.userId(), viewer.recordId(), key.network()));
        return answer;
    }
}
