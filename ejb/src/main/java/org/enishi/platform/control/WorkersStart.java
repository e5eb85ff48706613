package org.enishi.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.enishi.platform.boundary.Workers;

/** Makes the workers before any request comes. */
@Singleton
@Startup
public class WorkersStart {

    @Inject
    private Workers workers;

    @PostConstruct
    void start() {
        workers.prepare();
    }
}
