package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enishi.access.boundary.ProfileRow;
import org.enishi.access.boundary.Slice;
import org.enishi.access.control.Keyset.Key;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.access.entity.TokenKind;

/** The list of profiles, with how many users have each. */
@Dependent
public class ProfileListing {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Clock clock;

    public Slice<ProfileRow> page(String text, String at) {
        var list = new Keyset<>(PermissionProfile.class, "", false, List.of(Key.text("x.name")));
        if (text != null) {
            list.where(
                    "LOWER(x.name) LIKE :text ESCAPE '!'",
                    "text",
                    Keyset.containing(text.strip().toLowerCase(Locale.ROOT)));
        }
        return list.read(em, at, p -> List.of(p.name()), this::rows);
    }

    public List<ProfileRow> all() {
        return rows(em.createQuery("SELECT p FROM PermissionProfile p ORDER BY p.name", PermissionProfile.class)
                .getResultList());
    }

    private List<ProfileRow> rows(List<PermissionProfile> profiles) {
        Map<Long, Long> users = counts("SELECT u.profile.id, COUNT(u) FROM User u GROUP BY u.profile.id");
        Map<Long, Long> grants =
                counts("SELECT p.id, COUNT(g) FROM PermissionProfile p JOIN p.permissions g GROUP BY p.id");
        return profiles.stream()
                .map(p -> new ProfileRow(
                        p.id(),
                        p.name(),
                        p.isBuiltIn(),
                        users.getOrDefault(p.id(), 0L),
                        grants.getOrDefault(p.id(), 0L).intValue()))
                .toList();
    }

    private Map<Long, Long> counts(String query) {
        Map<Long, Long> counts = new HashMap<>();
        em.createQuery(query, Object[].class).getResultList().forEach(row -> counts.put((Long) row[0], (Long) row[1]));
        return counts;
    }

    public long users(long profile) {
        return em.createQuery("SELECT COUNT(u) FROM User u WHERE u.profile.id = :profile", Long.class)
                .setParameter("profile", profile)
                .getSingleResult();
    }

    /** Who has to set an authenticator app up, if the profile requires one. */
    public long withoutTwoFactor(long profile) {
        long with = em.createQuery(
                        "SELECT COUNT(f) FROM SecondFactor f JOIN f.user u"
                                + " WHERE u.profile.id = :profile AND u.active = TRUE",
                        Long.class)
                .setParameter("profile", profile)
                .getSingleResult();
        return activeUsers(profile) - with;
    }

    /** What programs have had with the own password of a user of the profile; it ends when two factors are required. */
    public long passwordTokens(long profile) {
        return em.createQuery(
                        "SELECT COUNT(t) FROM ApiToken t JOIN t.user u WHERE u.profile.id = :profile"
                                + " AND t.kind = :kind AND t.issuedWith IS NULL AND t.expiresAt > :now",
                        Long.class)
                .setParameter("profile", profile)
                .setParameter("kind", TokenKind.TOKEN)
                .setParameter("now", clock.instant())
                .getSingleResult();
    }

    public long activeUsers(long profile) {
        return em.createQuery(
                        "SELECT COUNT(u) FROM User u WHERE u.profile.id = :profile AND u.active = TRUE", Long.class)
                .setParameter("profile", profile)
                .getSingleResult();
    }
}
