package org.enishi.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.AuditLine;
import org.enishi.access.boundary.AuditLine.Part;
import org.enishi.access.boundary.AuditQuery;
import org.enishi.access.boundary.AuditedThings;
import org.enishi.access.boundary.AuditedThings.Thing;
import org.enishi.access.boundary.Slice;
import org.enishi.access.control.Keyset.Key;
import org.enishi.access.entity.AuditEntry;
import org.enishi.platform.entity.PersonName;

/**
 * The audit log, a page in a few statements: the entries, their count, the names of what access holds itself, and those
 * of records, for each kind.
 */
@Dependent
public class AuditListing {

    private static final Pattern IDENTIFIER = Pattern.compile("([A-Za-z]+):(\\d{1,18})");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Instance<AuditedThings> elsewhere;

    private final List<AuditedThings> holders = new ArrayList<>();

    /** Once: what is got from an instance lives as long as this does. */
    @PostConstruct
    void find() {
        elsewhere.forEach(holders::add);
    }

    public Slice<AuditLine> page(Actor reader, AuditQuery query) {
        var list = new Keyset<>(AuditEntry.class, "", true, List.of(Key.moment("x.at"), Key.number("x.id")));
        if (query.actor() != null) {
            list.where("x.actorId = :actor", "actor", query.actor());
        }
        if (query.action() != null && query.action().endsWith(".")) {
            list.where("x.action LIKE :action ESCAPE '!'", "action", Keyset.beginning(query.action()));
        } else if (query.action() != null) {
            list.where("x.action = :action", "action", query.action());
        }
        if (query.from() != null) {
            list.where("x.at >= :since", "since", query.from());
        }
        if (query.to() != null) {
            list.where("x.at < :until", "until", query.to());
        }
        if (query.text() != null) {
            list.where(
                    "x.subject LIKE :text ESCAPE '!' OR x.address LIKE :text ESCAPE '!'",
                    "text",
                    Keyset.containing(query.text().strip()));
        }
        return list.read(em, query.at(), e -> List.of(e.at(), e.id()), entries -> lines(reader, entries));
    }

    private List<AuditLine> lines(Actor reader, List<AuditEntry> entries) {
        Map<String, String> names = names(entries);
        Map<String, Thing> things = things(reader, entries);
        return entries.stream()
                .map(e -> new AuditLine(
                        e.id(),
                        e.at(),
                        e.actorId(),
                        names.get("user:" + e.actorId()),
                        e.action(),
                        parts(e.subject(), names, things),
                        e.address()))
                .toList();
    }

    private static List<Part> parts(String subject, Map<String, String> names, Map<String, Thing> things) {
        List<Part> parts = new ArrayList<>();
        for (String word : subject.split(" ")) {
            var identifier = IDENTIFIER.matcher(word);
            if (!identifier.matches()) {
                parts.add(new Part(word, null, null, null, null));
                continue;
            }
            Optional<Thing> thing = Optional.ofNullable(things.get(word));
            parts.add(new Part(
                    word,
                    identifier.group(1),
                    Long.valueOf(identifier.group(2)),
                    thing.map(Thing::name).orElse(names.get(word)),
                    thing.map(Thing::module).orElse(null)));
        }
        return parts;
    }

    /** What other capabilities hold, by identifier: a statement for each kind of theirs that the entries tell of. */
    private Map<String, Thing> things(Actor reader, List<AuditEntry> entries) {
        Map<String, Set<Long>> ids = new TreeMap<>();
        for (AuditEntry entry : entries) {
            for (String word : entry.subject().split(" ")) {
                var identifier = IDENTIFIER.matcher(word);
                if (identifier.matches()) {
                    ids.computeIfAbsent(identifier.group(1), kind -> new TreeSet<>())
                            .add(Long.valueOf(identifier.group(2)));
                }
            }
        }
        Map<String, Thing> things = new HashMap<>();
        ids.forEach((kind, its) -> holders.forEach(
                holder -> holder.find(reader, kind, its).forEach((id, thing) -> things.put(kind + ":" + id, thing))));
        return things;
    }

    /** The names of users, profiles and what shares records that the entries tell of, by identifier, in one statement. */
    private Map<String, String> names(List<AuditEntry> entries) {
        Set<Long> ids = new TreeSet<>();
        entries.forEach(e -> {
            if (e.actorId() != null) {
                ids.add(e.actorId());
            }
            var identifier = IDENTIFIER.matcher(e.subject());
            while (identifier.find()) {
                ids.add(Long.valueOf(identifier.group(2)));
            }
        });
        if (ids.isEmpty()) {
            return Map.of();
        }
        // ids come from one sequence, so that one list of them serves all kinds
        String in = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        Stream<String> selects = Stream.of(
                "SELECT 'user', id, last_name, first_name FROM enishi_user",
                "SELECT 'profile', id, name, '' FROM permission_profile",
                "SELECT 'role', id, name, '' FROM role",
                "SELECT 'group', id, name, '' FROM user_group",
                "SELECT 'territory', id, name, '' FROM territory",
                "SELECT 'rule', id, name, '' FROM sharing_rule");
        String all = selects.map(s -> s + " WHERE id IN (" + in + ")").collect(Collectors.joining(" UNION ALL "));
        Map<String, String> names = new HashMap<>();
        for (Object row : em.createNativeQuery(all).getResultList()) {
            Object[] columns = (Object[]) row;
            long id = ((Number) columns[1]).longValue();
            names.put(columns[0].toString().strip() + ":" + id, PersonName.display((String) columns[2], (String)
                    columns[3]));
        }
        return names;
    }
}
