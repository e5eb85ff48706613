package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import org.enishi.network.entity.Network;
import org.enishi.network.gateway.SocialNetwork;

/** The connector of each network. */
@ApplicationScoped
public class Connectors {

    @Inject
    @Any
    private Instance<SocialNetwork> connectors;

    public SocialNetwork of(Network network) {
        return connectors.stream()
                .filter(c -> c.network() == network)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No connector for " + network));
    }
}
