package org.enishi.harness;

import java.util.Locale;
import java.util.Map;

/** Settings of Enishi, handed to a server in its environment as MicroProfile Config reads them there. */
final class Settings {

    private Settings() {}

    static void intoEnvironment(Map<String, String> settings, Map<String, String> environment) {
        environment.keySet().removeIf(name -> name.startsWith("ENISHI_"));
        settings.forEach((key, value) ->
                environment.put(key.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
    }
}
