package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enishi.access.boundary.GroupRow;
import org.enishi.access.boundary.Slice;
import org.enishi.access.control.Keyset.Key;
import org.enishi.access.entity.SharedModule;
import org.enishi.access.entity.SharingRule;
import org.enishi.access.entity.UserGroup;

/** The lists of groups and of sharing rules, by name. */
@Dependent
public class SharingListing {

    @PersistenceContext
    private EntityManager em;

    public Slice<GroupRow> groups(String text, String at) {
        return named(UserGroup.class, text).read(em, at, g -> List.of(g.name()), this::rows);
    }

    public Slice<SharingRule> rules(String text, SharedModule module, String at) {
        Keyset<SharingRule> list = named(SharingRule.class, text);
        if (module != null) {
            list.where("x.module = :module", "module", module);
        }
        return list.read(em, at, r -> List.of(r.name()), rules -> rules);
    }

    private static <T> Keyset<T> named(Class<T> type, String text) {
        var list = new Keyset<>(type, "", false, List.of(Key.text("x.name")));
        if (text != null) {
            list.where(
                    "LOWER(x.name) LIKE :text ESCAPE '!'",
                    "text",
                    Keyset.containing(text.strip().toLowerCase(Locale.ROOT)));
        }
        return list;
    }

    private List<GroupRow> rows(List<UserGroup> groups) {
        Map<Long, Long> users = new HashMap<>();
        if (!groups.isEmpty()) {
            em.createQuery(
                            "SELECT g.id, COUNT(m) FROM UserGroup g JOIN g.members m WHERE g.id IN :ids GROUP BY g.id",
                            Object[].class)
                    .setParameter("ids", groups.stream().map(UserGroup::id).toList())
                    .getResultList()
                    .forEach(row -> users.put((Long) row[0], (Long) row[1]));
        }
        return groups.stream()
                .map(g -> new GroupRow(g.id(), g.name(), users.getOrDefault(g.id(), 0L)))
                .toList();
    }
}
