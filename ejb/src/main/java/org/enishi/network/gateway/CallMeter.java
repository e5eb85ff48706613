package org.enishi.network.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.enishi.network.entity.Network;

/** Counts calls of networks by their outcome, for whoever watches over the operation. */
@ApplicationScoped
public class CallMeter {

    @Inject
    private MetricRegistry registry;

    /** @param outcome {@code OK}, or the code of a problem */
    void count(Network network, String outcome) {
        registry.counter(
                        "enishi_network_calls",
                        new Tag("network", network.key()),
                        new Tag("outcome", outcome.toLowerCase(Locale.ROOT)))
                .inc();
    }
}
