package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.entity.Network;
import org.enishi.network.gateway.SocialNetwork;
import org.enishi.platform.boundary.Keyset;

/** Tells at the start, in one line, what is missing of the settings (QU-03). */
@ApplicationScoped
public class NetworkStart {

    private static final System.Logger LOG = System.getLogger(NetworkStart.class.getName());

    @Inject
    private Config config;

    @Inject
    private Connectors connectors;

    @Inject
    private Keyset keyset;

    void check() {
        for (Network network : Network.values()) {
            SocialNetwork connector = connectors.of(network);
            if (!connector.isConfigured()) {
                LOG.log(Level.INFO, "{0} is not configured", network);
                continue;
            }
            require("enishi.base-url", network);
            require("enishi.network." + network.key() + ".client-secret", network);
            keyset.vault();
            LOG.log(Level.INFO, "{0} is configured: {1}", network, connector.capabilities());
        }
    }

    private void require(String setting, Network network) {
        if (config.getOptionalValue(setting, String.class).isEmpty()) {
            String line = "Enishi can't start: " + setting + " is missing, which " + network.key()
                    + " needs (see docs/configuration.md)";
            LOG.log(Level.ERROR, line);
            throw new IllegalStateException(line);
        }
    }
}
