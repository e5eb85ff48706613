package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.ZoneId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.User;
import org.enishi.platform.entity.PersonName;

/** Looks users up. */
@Dependent
public class UserDirectory {

    @PersistenceContext
    private EntityManager em;

    public Optional<User> findByLogin(String login) {
        String key = User.loginKey(login);
        return em.createQuery("SELECT u FROM User u WHERE u.userNameKey = :key OR u.emailKey = :key", User.class)
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    /** One statement, read with every request: what the profile grants counts as of now. */
    public Optional<Actor> findActor(long userId) {
        List<Tuple> rows = em.createQuery(
                        "SELECT u.userName AS userName, u.lastName AS lastName, u.firstName AS firstName,"
                                + " u.email AS email, u.locale AS locale, u.timeZone AS zone, p.name AS profile,"
                                + " g AS permission FROM User u JOIN u.profile p LEFT JOIN p.permissions g"
                                + " WHERE u.id = :id AND u.active = TRUE",
                        Tuple.class)
                .setParameter("id", userId)
                .getResultList();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        Set<Permission> granted = EnumSet.noneOf(Permission.class);
        for (Tuple row : rows) {
            if (row.get("permission") instanceof Permission permission) {
                granted.add(permission);
            }
        }
        Tuple user = rows.get(0);
        return Optional.of(new Actor(
                userId,
                user.get("userName", String.class),
                PersonName.display(user.get("lastName", String.class), user.get("firstName", String.class)),
                user.get("email", String.class),
                user.get("profile", String.class),
                Locale.forLanguageTag(user.get("locale", String.class)),
                ZoneId.of(user.get("zone", String.class)),
                granted));
    }

    public Actor actorOf(User user) {
        return findActor(user.id()).orElseThrow();
    }

    public Map<Long, String> names(Collection<Long> ids) {
        Map<Long, String> names = new LinkedHashMap<>();
        if (ids.isEmpty()) {
            return names;
        }
        em.createQuery(
                        "SELECT u.id AS id, u.lastName AS lastName, u.firstName AS firstName FROM User u"
                                + " WHERE u.id IN :ids",
                        Tuple.class)
                .setParameter("ids", ids)
                .getResultList()
                .forEach(u -> names.put(
                        u.get("id", Long.class),
                        PersonName.display(u.get("lastName", String.class), u.get("firstName", String.class))));
        return names;
    }
}
