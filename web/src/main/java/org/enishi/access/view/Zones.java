package org.enishi.access.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Time zones and languages to choose from. */
@Named
@RequestScoped
public class Zones {

    /** Places; the others are historical names for the same. */
    private static final Pattern PLACES =
            Pattern.compile("(Africa|America|Antarctica|Asia|Atlantic|Australia|Europe|Indian|Pacific)/.+");

    private static final List<String> LANGUAGES = List.of("ja", "en");

    @Inject
    private Clock clock;

    private List<String> all;

    /** The ids of all zones, from west to east. */
    public List<String> getAll() {
        if (all == null) {
            Instant now = clock.instant();
            all = new ArrayList<>(ZoneId.getAvailableZoneIds().stream()
                    .filter(id -> PLACES.matcher(id).matches())
                    .sorted(Comparator.<String>comparingInt(id ->
                                    ZoneId.of(id).getRules().getOffset(now).getTotalSeconds())
                            .thenComparing(Comparator.naturalOrder()))
                    .toList());
            all.add("UTC");
        }
        return all;
    }

    /** All zones, and the one that is set, though it may be of an older kind. */
    public List<String> with(String id) {
        if (id == null || getAll().contains(id)) {
            return getAll();
        }
        List<String> more = new ArrayList<>(List.of(id));
        more.addAll(getAll());
        return more;
    }

    /** A zone with its distance from UTC now. */
    public String label(String id) {
        String offset =
                ZoneId.of(id).getRules().getOffset(clock.instant()).getId().replace("Z", "±00:00");
        return "UTC" + offset + "  " + id.replace('_', ' ');
    }

    public List<String> getLanguages() {
        return LANGUAGES;
    }

    /** The zone of that name; null for none that there is. */
    static ZoneId zone(String id) {
        return id != null && ZoneId.getAvailableZoneIds().contains(id) ? ZoneId.of(id) : null;
    }

    /** The language of that tag; null for none that Enishi speaks. */
    static Locale language(String tag) {
        return tag != null && LANGUAGES.contains(tag) ? Locale.forLanguageTag(tag) : null;
    }
}
