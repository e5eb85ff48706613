package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.UserValues;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.access.entity.Role;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.Rejected;

/** What may be set of a user, and by whom (AC-01). */
@Dependent
public class UserRules {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private PasswordRules passwords;

    /** Looks at all values but whether logins are free. A user name that stays may be of an older kind. */
    public FieldCheck check(UserValues values, String userNameBefore) {
        var check = new FieldCheck();
        check.text("lastName", values.lastName(), User.NAME_LENGTH);
        check.optional("firstName", values.firstName(), User.NAME_LENGTH);
        check.email("email", values.email(), User.LOGIN_LENGTH);
        if (!isSame(values.userName(), userNameBefore)) {
            check.userName("userName", values.userName(), User.NAME_LENGTH);
        }
        check.present("language", values.language());
        check.present("zone", values.zone());
        check.present("profile", values.profile());
        return check;
    }

    /** Looks at the values of a user to be, and at the password that they sign in with first. */
    public FieldCheck checkNew(UserValues values, String password) {
        var check = check(values, null);
        passwords.check(check, "password", password, values.userName(), values.email());
        return check;
    }

    /** Whether a user's password can be taken; what is wrong is said at the field. */
    public void checkPassword(User user, String field, String password) {
        var check = new FieldCheck();
        passwords.check(check, field, password, user.userName(), user.email());
        check.hold();
    }

    private static boolean isSame(String userName, String before) {
        return userName != null && before != null && User.loginKey(userName).equals(User.loginKey(before));
    }

    /** Refuses names and addresses that somebody else signs in with. The database refuses what comes in between. */
    public void checkUnique(FieldCheck check, UserValues values, Long except) {
        if (isTaken(values.userName(), except)) {
            check.refuse("userName", "access.invalid.userNameTaken");
        }
        if (isTaken(values.email(), except)) {
            check.refuse("email", "access.invalid.emailTaken");
        }
    }

    private boolean isTaken(String login, Long except) {
        if (login == null || login.isBlank()) {
            return false;
        }
        return !em.createQuery(
                        "SELECT u.id FROM User u WHERE (u.userNameKey = :key OR u.emailKey = :key) AND u.id <> :except",
                        Long.class)
                .setParameter("key", User.loginKey(login))
                .setParameter("except", except == null ? -1 : except)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    /** Nobody hands out what they don't have: whoever may manage users would else make themselves administrator. */
    public void requireToGive(Actor actor, PermissionProfile profile) {
        if (!actor.permissions().containsAll(profile.permissions())) {
            throw new Denied("access.error.profileBeyond");
        }
    }

    /**
     * Whether the actor may change this user: not one who may do more or whose role shows what the actor's doesn't,
     * since their password would be next.
     */
    public boolean mayChange(Actor actor, User user) {
        return actor.permissions().containsAll(user.profile().permissions())
                && (user.id() == actor.id() || mayPlace(actor, user.role()));
    }

    public void requireToChange(Actor actor, User user) {
        if (!mayChange(actor, user)) {
            throw new Denied("access.error.userBeyond");
        }
    }

    /** A role shows the records of those below it: without the right to share, one gives only roles below one's own. */
    public void requireToPlace(Actor actor, Role role) {
        if (!mayPlace(actor, role)) {
            throw new Denied("access.error.roleBeyond");
        }
    }

    private boolean mayPlace(Actor actor, Role role) {
        if (role == null || actor.has(Permission.SHARING) || actor.has(Permission.ALL_RECORDS)) {
            return true;
        }
        Role own = em.find(User.class, actor.id()).role();
        return own != null && isBelow(role, own);
    }

    static boolean isBelow(Role lower, Role upper) {
        for (Role role = lower.parent(); role != null; role = role.parent()) {
            if (role.equals(upper)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Refuses to leave the organisation without an active user whose profile is the built-in Administrator. The lock
     * makes two administrators who remove each other go one after the other.
     */
    public void requireAnotherAdministrator(User leaving) {
        if (!leaving.isActive() || !isAdministrator(leaving.profile())) {
            return;
        }
        em.lock(leaving.profile(), LockModeType.PESSIMISTIC_WRITE);
        List<Long> others = em.createQuery(
                        "SELECT u.id FROM User u WHERE u.profile = :profile AND u.active = TRUE AND u.id <> :leaving",
                        Long.class)
                .setParameter("profile", leaving.profile())
                .setParameter("leaving", leaving.id())
                .setMaxResults(1)
                .getResultList();
        if (others.isEmpty()) {
            throw new Rejected("access.error.lastAdministrator");
        }
    }

    public static boolean isAdministrator(PermissionProfile profile) {
        return profile.isBuiltIn()
                && profile.name().equals(PermissionProfile.administrator().name());
    }
}
