package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.entity.Network;
import org.enishi.network.gateway.SocialNetwork;
import org.enishi.platform.boundary.Keyset;
import org.enishi.platform.boundary.NeededSetting;

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
            NeededSetting.check(config, "enishi.base-url", network.key());
            for (String setting : connector.neededSettings()) {
                NeededSetting.check(config, "enishi.network." + network.key() + "." + setting, network.key());
            }
            keyset.vault();
            LOG.log(Level.INFO, "{0} is configured: {1}", network, connector.capabilities());
        }
    }
}
