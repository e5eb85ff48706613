package org.enishi.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.Config;

/** Looks at all settings before anything else starts, and refuses to start with one that is wrong (QU-03). */
@Singleton
@Startup
public class SettingsCheck {

    private static final System.Logger LOG = System.getLogger(SettingsCheck.class.getName());
    private static final String OURS = "enishi.";
    private static final String OURS_IN_ENVIRONMENT = "ENISHI_";

    @Inject
    private Config config;

    @PostConstruct
    void check() {
        List<String> wrong = new ArrayList<>();
        for (String name : names()) {
            Setting setting =
                    Settings.find(name).or(() -> Settings.ofEnvironment(name)).orElse(null);
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

    /** As properties are called where that can be told, so that a setting made in two places counts once. */
    private Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (String name : config.getPropertyNames()) {
            if (name.startsWith(OURS)) {
                names.add(name);
            } else if (name.startsWith(OURS_IN_ENVIRONMENT)) {
                names.add(Settings.ofEnvironment(name)
                        .filter(s -> !s.isPattern())
                        .map(Setting::name)
                        .orElse(name));
            }
        }
        Set<String> told = names.stream()
                .filter(name -> name.startsWith(OURS))
                .map(SettingsCheck::inEnvironment)
                .collect(Collectors.toSet());
        names.removeIf(told::contains);
        return names;
    }

    private static String inEnvironment(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
