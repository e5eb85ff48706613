package org.enishi.sociallink.control;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Clears away what has expired. Every node does; the second finds nothing left. */
@Singleton
public class CachePurge {

    @Inject
    private CacheTx cache;

    @Schedule(hour = "*", minute = "*/10", persistent = false)
    void purge() {
        cache.purge();
    }
}
