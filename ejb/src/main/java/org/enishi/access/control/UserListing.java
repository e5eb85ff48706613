package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Locale;
import org.enishi.access.boundary.Slice;
import org.enishi.access.boundary.UserName;
import org.enishi.access.boundary.UserQuery;
import org.enishi.access.boundary.UserQuery.Sort;
import org.enishi.access.boundary.UserRow;
import org.enishi.access.control.Keyset.Key;
import org.enishi.access.entity.User;
import org.enishi.platform.entity.PersonName;

/** The list of users, a page in two statements: the rows with their roles and profiles, and the count. */
@Dependent
public class UserListing {

    /** Every word has to be in one of these. */
    private static final String ANY = "LOWER(x.lastName) LIKE ? ESCAPE '!' OR LOWER(x.firstName) LIKE ? ESCAPE '!'"
            + " OR x.userNameKey LIKE ? ESCAPE '!' OR x.emailKey LIKE ? ESCAPE '!'";

    private static final int MOST_FOUND = 20;

    @PersistenceContext
    private EntityManager em;

    public Slice<UserRow> page(UserQuery query) {
        var list = new Keyset<>(User.class, " JOIN FETCH x.profile LEFT JOIN FETCH x.role", false, keys(query.sort()));
        narrow(list, query.text());
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

    /** Active users who match the text, as one chooses them. */
    public List<UserName> search(String text) {
        var list = new Keyset<>(User.class, "", false, keys(Sort.NAME)).where("x.active = :active", "active", true);
        narrow(list, text);
        return list.read(em, null, user -> keyOf(user, Sort.NAME), UserListing::names)
                .items();
    }

    private static List<UserName> names(List<User> users) {
        return users.stream()
                .limit(MOST_FOUND)
                .map(u -> new UserName(u.id(), PersonName.display(u.lastName(), u.firstName())))
                .toList();
    }

    private static void narrow(Keyset<User> list, String text) {
        if (text == null) {
            return;
        }
        String[] words = text.strip().toLowerCase(Locale.ROOT).split("[\\s\u3000]+");
        for (int i = 0; i < words.length; i++) {
            list.where(ANY.replace("?", ":word" + i), "word" + i, Keyset.containing(words[i]));
        }
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
