package org.enishi.platform.boundary;

import java.lang.System.Logger.Level;
import org.eclipse.microprofile.config.Config;

/** Settings that are needed because another one is made (QU-03). */
public final class NeededSetting {

    private static final System.Logger LOG = System.getLogger(NeededSetting.class.getName());

    private NeededSetting() {}

    /**
     * Ends the start, with one line in the log that says why, unless a setting is made.
     *
     * @param by who needs it, in a word or two: a network, mail
     * @throws IllegalStateException if it isn't
     */
    public static void check(Config config, String name, String by) {
        if (config.getOptionalValue(name, String.class).isEmpty()) {
            String line = "Enishi can't start: " + missing(name, by);
            LOG.log(Level.ERROR, line);
            throw new IllegalStateException(line);
        }
    }

    /** The words for it. They are the same whoever of several that need the setting is the first to look. */
    public static String missing(String name, String by) {
        return name + " is missing, which " + by + " needs (see docs/configuration.md)";
    }
}
