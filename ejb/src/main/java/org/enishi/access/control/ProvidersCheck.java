package org.enishi.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.enishi.access.gateway.IdentityProvider;
import org.enishi.access.gateway.IdentityProviders;

/** Refuses to start with a provider that is half configured, in one line that says what lacks (QU-03). */
@Singleton
@Startup
@DependsOn("SettingsCheck")
public class ProvidersCheck {

    private static final System.Logger LOG = System.getLogger(ProvidersCheck.class.getName());

    @Inject
    private IdentityProviders providers;

    @PostConstruct
    void check() {
        try {
            LOG.log(
                    Level.INFO,
                    "Identity providers: {0}",
                    providers.all().stream().map(IdentityProvider::key).toList());
        } catch (IllegalStateException e) {
            LOG.log(Level.ERROR, "Enishi can''t start: {0}", e.getMessage());
            throw e;
        }
    }
}
