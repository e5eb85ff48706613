package org.enishi.crm.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.FieldType;
import org.enishi.crm.boundary.TimelineEntry;
import org.enishi.crm.boundary.TimelineEntry.FieldChange;
import org.enishi.platform.view.Texts;

/** Tells entries of a timeline in words. */
@RequestScoped
public class TimelineTexts {

    /** What the timeline can be narrowed to; each stands for several kinds of entries. */
    static final List<String> GROUPS = List.of("changes", "notes", "social");

    private static final Set<FieldType> NAMED = Set.of(FieldType.USER, FieldType.RECORD, FieldType.TERRITORIES);

    private static final Map<String, List<String>> KINDS = Map.of(
            "changes", List.of("CREATED", "CHANGED", "TERRITORIES_CHANGED", "DELETED"),
            "notes", List.of("NOTE_ADDED", "NOTE_CHANGED", "NOTE_DELETED"),
            "social",
                    List.of(
                            "SOCIAL_ASSOCIATED",
                            "SOCIAL_CHANGED",
                            "SOCIAL_DISASSOCIATED",
                            "SOCIAL_COMMENT",
                            "SOCIAL_LIKE",
                            "SOCIAL_UNLIKE",
                            "SOCIAL_REPOST",
                            "SOCIAL_UNREPOST",
                            "SOCIAL_MESSAGE",
                            "SOCIAL_INVITE",
                            "SOCIAL_WALL_POST",
                            "SOCIAL_PICTURE"));

    private static final Map<String, String> ICONS = Map.ofEntries(
            Map.entry("CREATED", "plus"),
            Map.entry("CHANGED", "pencil"),
            Map.entry("SOCIAL_ASSOCIATED", "tie"),
            Map.entry("SOCIAL_CHANGED", "tie"),
            Map.entry("SOCIAL_DISASSOCIATED", "untie"),
            Map.entry("SOCIAL_COMMENT", "chat"),
            Map.entry("SOCIAL_LIKE", "like"),
            Map.entry("SOCIAL_UNLIKE", "like"),
            Map.entry("SOCIAL_REPOST", "repost"),
            Map.entry("SOCIAL_UNREPOST", "repost"),
            Map.entry("SOCIAL_MESSAGE", "mail"),
            Map.entry("SOCIAL_INVITE", "tie"),
            Map.entry("SOCIAL_WALL_POST", "chat"),
            Map.entry("SOCIAL_PICTURE", "user"),
            Map.entry("PICTURE_BROUGHT_BACK", "user"));

    @Inject
    private Texts texts;

    @Inject
    private FieldTexts fieldTexts;

    /** A change of a field in words. */
    public static class Change {

        private final String label;
        private final String before;
        private final String after;

        Change(String label, String before, String after) {
            this.label = label;
            this.before = before;
            this.after = after;
        }

        public String getLabel() {
            return label;
        }

        public String getBefore() {
            return before;
        }

        public String getAfter() {
            return after;
        }
    }

    /** An entry in words. */
    public static class Told {

        private final Instant at;
        private final String icon;
        private final boolean bad;
        private final String sentence;
        private final String quote;
        private final String origin;
        private final String problem;
        private final List<Change> changes;

        Told(
                Instant at,
                String icon,
                boolean bad,
                String sentence,
                String quote,
                String origin,
                String problem,
                List<Change> changes) {
            this.problem = problem;
            this.at = at;
            this.icon = icon;
            this.bad = bad;
            this.sentence = sentence;
            this.quote = quote;
            this.origin = origin;
            this.changes = changes;
        }

        public Instant getAt() {
            return at;
        }

        public String getIcon() {
            return icon;
        }

        public boolean isBad() {
            return bad;
        }

        public String getSentence() {
            return sentence;
        }

        public String getQuote() {
            return quote;
        }

        public String getOrigin() {
            return origin;
        }

        /** Why it was not done, or that nobody knows; null if it was. */
        public String getProblem() {
            return problem;
        }

        public List<Change> getChanges() {
            return changes;
        }
    }

    static String group(String name) {
        return name != null && GROUPS.contains(name) ? name : null;
    }

    static List<String> kinds(String group) {
        return group == null ? List.of() : KINDS.get(group);
    }

    Told tell(TimelineEntry entry, Map<String, FieldInfo> fields) {
        Map<String, Object> payload = entry.payload();
        boolean bad = "REFUSED".equals(payload.get("outcome"));
        boolean unknown = "UNKNOWN".equals(payload.get("outcome"));
        return new Told(
                entry.at(),
                bad ? "bad" : unknown ? "help" : ICONS.getOrDefault(entry.kind(), "note"),
                bad,
                sentence(entry),
                payload.get("text") == null ? null : payload.get("text").toString(),
                "PAGE".equals(entry.origin()) ? null : texts.get("crm.origin." + entry.origin()),
                bad
                        ? problem(payload)
                        : unknown ? texts.of("network.problem.UNKNOWN_OUTCOME", networkOf(payload)) : null,
                "CREATED".equals(entry.kind())
                        ? List.of()
                        : entry.changes().stream()
                                .filter(c -> fields.containsKey(c.field()))
                                .map(c -> change(c, fields.get(c.field())))
                                .toList());
    }

    private String sentence(TimelineEntry entry) {
        Object network = entry.payload().get("network");
        String key = "crm.told." + entry.kind();
        return texts.of(
                network == null ? key : texts.keyAt(network.toString().toLowerCase(Locale.ROOT), key),
                entry.actor(),
                entry.changes().size(),
                networkOf(entry.payload()),
                String.valueOf(entry.payload().getOrDefault("name", "")));
    }

    private String problem(Map<String, Object> payload) {
        Object code = payload.get("problem");
        // until when it lasted is of no use any more
        String key = "network.problem." + ("LIMIT_REACHED".equals(code) ? "LIMIT_REACHED_FOR_NOW" : code);
        String reason = texts.containsKey(key) ? texts.of(key, networkOf(payload), "") : "";
        return texts.of("crm.told.notDone", reason);
    }

    private String networkOf(Map<String, Object> payload) {
        Object network = payload.get("network");
        return network == null
                ? ""
                : texts.get("network.name." + network.toString().toLowerCase(Locale.ROOT));
    }

    private Change change(FieldChange change, FieldInfo field) {
        return new Change(fieldTexts.label(field), value(field, change.before()), value(field, change.after()));
    }

    /** These come by name already. */
    private String value(FieldInfo field, String value) {
        if (value == null || value.isEmpty()) {
            return texts.get("crm.value.none");
        }
        boolean named = NAMED.contains(field.type());
        return named ? value : fieldTexts.text(field, value, value);
    }
}
