package org.enishi.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.eclipse.microprofile.config.Config;

/** Looks at all settings before anything else starts, and refuses to start with one that is wrong (QU-03). */
@Singleton
@Startup
public class SettingsCheck {

    private static final System.Logger LOG = System.getLogger(SettingsCheck.class.getName());
    private static final String OURS = "enishi.";
    private static final String OURS_IN_ENVIRONMENT = "ENISHI_";

    /** Which words of such a variable are a network's or provider's can't be told: they are not looked at. */
    private static final List<String> OPEN_IN_ENVIRONMENT = List.of("ENISHI_NETWORK_", "ENISHI_OIDC_");

    @Inject
    private Config config;

    @PostConstruct
    void check() {
        List<String> wrong = new ArrayList<>();
        for (String name : new TreeSet<>(names())) {
            Setting setting = Settings.find(name).orElse(null);
            if (setting == null) {
                wrong.add(name + " is no setting of Enishi");
            } else {
                setting.complaint(config.getOptionalValue(name, String.class).orElse(""))
                        .ifPresent(complaint -> wrong.add(name + " " + complaint));
            }
        }
        if (!wrong.isEmpty()) {
            String line = "Enishi can't start: " + String.join("; ", wrong) + " (see docs/configuration.md)";
            LOG.log(Level.ERROR, line);
            throw new IllegalStateException(line);
        }
    }

    private List<String> names() {
        List<String> names = new ArrayList<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(OURS)) {
                names.add(name);
            } else if (name.startsWith(OURS_IN_ENVIRONMENT)
                    && OPEN_IN_ENVIRONMENT.stream().noneMatch(name::startsWith)) {
                names.add(Settings.ofEnvironment(name).orElse(name));
            }
        }
        return names;
    }
}
