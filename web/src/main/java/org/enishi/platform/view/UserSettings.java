package org.enishi.platform.view;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/** A port: what the person who is signed in has set for themselves; nothing while nobody is. */
public interface UserSettings {

    Optional<Locale> language();

    Optional<ZoneId> zone();
}
