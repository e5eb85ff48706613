package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.SharedModule;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Characters;
import org.enishi.platform.entity.PersonName;

/** Looks users up. */
@Dependent
public class UserDirectory {

    private static final String ACTOR =
            "SELECT u.id, u.userName, u.lastName, u.firstName, u.email, p.name, u.locale, u.timeZone, g,"
                    + " d.module, d.access";

    private static final String WITH =
            " JOIN u.profile p LEFT JOIN p.permissions g" + " LEFT JOIN OrganisationDefault d ON d.access <> :closed";

    private static final int PERMISSION = 8;
    private static final int MODULE = 9;
    private static final int ACCESS = 10;
    private static final int USED_AT = 11;

    @PersistenceContext
    private EntityManager em;

    public Optional<User> findByLogin(String login) {
        String key = User.loginKey(login);
        if (!Characters.areStorable(key)) {
            return Optional.empty();
        }
        return em.createQuery("SELECT u FROM User u WHERE u.userNameKey = :key OR u.emailKey = :key", User.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The active user of an e-mail address. */
    public Optional<User> findByEmail(String email) {
        String key = User.loginKey(email);
        if (!Characters.areStorable(key)) {
            return Optional.empty();
        }
        return em.createQuery("SELECT u FROM User u WHERE u.emailKey = :key AND u.active = TRUE", User.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** The actor of a session, and when the session was last noted to be used. */
    public record FoundSession(Actor actor, Instant usedAt) {}

    /** One statement, read with every request: what the profile grants and the organisation opens counts as of now. */
    public Optional<Actor> findActor(long userId) {
        List<Object[]> rows = em.createQuery(
                        ACTOR + " FROM User u" + WITH + " WHERE u.id = :id AND u.active = TRUE", Object[].class)
                .setParameter("id", userId)
                .setParameter("closed", DefaultAccess.PRIVATE)
                .getResultList();
        return rows.isEmpty() ? Optional.empty() : Optional.of(actor(rows));
    }

    /** The same for whoever is signed in with a session, as long as there is one. */
    public Optional<FoundSession> findActorOfSession(long session) {
        List<Object[]> rows = em.createQuery(
                        ACTOR + ", s.usedAt FROM SignInSession s JOIN s.user u" + WITH
                                + " WHERE s.id = :session AND u.active = TRUE",
                        Object[].class)
                .setParameter("session", session)
                .setParameter("closed", DefaultAccess.PRIVATE)
                .getResultList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new FoundSession(actor(rows), (Instant) rows.get(0)[USED_AT]));
    }

    private static Actor actor(List<Object[]> rows) {
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        Map<SharedModule, DefaultAccess> defaults = new EnumMap<>(SharedModule.class);
        for (Object[] row : rows) {
            if (row[PERMISSION] instanceof Permission permission) {
                granted.add(permission);
            }
            if (row[MODULE] instanceof SharedModule module) {
                defaults.put(module, (DefaultAccess) row[ACCESS]);
            }
        }
        Object[] user = rows.get(0);
        return new Actor(
                (Long) user[0],
                (String) user[1],
                PersonName.display((String) user[2], (String) user[3]),
                (String) user[4],
                (String) user[5],
                Locale.forLanguageTag((String) user[6]),
                ZoneId.of((String) user[7]),
                granted,
                defaults);
    }

    /** The hash of a user's own password; null if they have none, as users of an identity provider. */
    public String passwordHash(long userId) {
        return em.createQuery("SELECT u.passwordHash FROM User u WHERE u.id = :id", String.class)
                .setParameter("id", userId)
                .getSingleResult();
    }

    public Actor actorOf(User user) {
        return findActor(user.id()).orElseThrow();
    }

    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        em.createQuery("SELECT u.id, u.lastName, u.firstName FROM User u WHERE u.id IN :ids", Object[].class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(u -> names.put((Long) u[0], PersonName.display((String) u[1], (String) u[2])));
        return names;
    }
}
