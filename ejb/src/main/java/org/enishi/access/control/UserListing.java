package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.enishi.access.boundary.Slice;
import org.enishi.access.boundary.UserQuery;
import org.enishi.access.boundary.UserQuery.Sort;
import org.enishi.access.boundary.UserRow;
import org.enishi.access.control.Keyset.Key;
import org.enishi.access.entity.User;
import org.enishi.platform.entity.PersonName;

/** The list of users, a page in two statements: the rows with their roles and profiles, and the count. */
@Dependent
public class UserListing {

    @PersistenceContext
    private EntityManager em;

    public Slice<UserRow> page(UserQuery query) {
        var list = new Keyset<>(
                User.class, " JOIN FETCH x.profile LEFT JOIN FETCH x.role", false, keys(query.sort()));
        if (query.text() != null) {
            list.where(
                    "LOWER(CONCAT(x.lastName, ' ', x.firstName)) LIKE :text ESCAPE '!'"
                            + " OR LOWER(CONCAT(x.firstName, ' ', x.lastName)) LIKE :text ESCAPE '!'"
                            + " OR x.userNameKey LIKE :text ESCAPE '!' OR x.emailKey LIKE :text ESCAPE '!'",
                    "text",
                    Keyset.containing(query.text().strip().toLowerCase(Locale.ROOT)));
        }
        if (query.active() != null) {
            list.where("x.active = :active", "active", query.active());
        }
        if (query.profile() != null) {
            list.where("x.profile.id = :profile", "profile", query.profile());
        }
        if (query.role() != null) {
            list.where("x.role.id = :role", "role", query.role());
        }
        return list.read(em, query.at(), user -> keyOf(user, query.sort()), UserListing::rows);
    }

    private static List<Key> keys(Sort sort) {
        return switch (sort) {
            case NAME -> List.of(Key.text("x.lastName"), Key.text("x.firstName"), Key.number("x.id"));
            case USER_NAME -> List.of(Key.text("x.userNameKey"));
            case EMAIL -> List.of(Key.text("x.emailKey"));
        };
    }

    private static List<Object> keyOf(User user, Sort sort) {
        return switch (sort) {
            case NAME -> List.of(user.lastName(), user.firstName(), user.id());
            case USER_NAME -> List.of(User.loginKey(user.userName()));
            case EMAIL -> List.of(User.loginKey(user.email()));
        };
    }

    private static List<UserRow> rows(List<User> users) {
        return users.stream()
                .map(u -> new UserRow(
                        u.id(),
                        PersonName.display(u.lastName(), u.firstName()),
                        u.userName(),
                        u.email(),
                        u.role() == null ? null : u.role().name(),
                        u.profile().name(),
                        u.isActive()))
                .toList();
    }
}
