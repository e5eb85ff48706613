package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Objects;
import org.enishi.access.control.Mails;
import org.enishi.access.control.Passwords;
import org.enishi.access.control.SignOuts;
import org.enishi.access.control.UserEffects;
import org.enishi.access.control.UserListing;
import org.enishi.access.control.UserRules;
import org.enishi.access.control.VisibleOwners;
import org.enishi.access.entity.MailKind;
import org.enishi.access.entity.Organisation;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.access.entity.Role;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.Duplicate;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;
import org.enishi.platform.entity.PersonName;

/**
 * Users as administrators manage them (AC-01): made, changed, deactivated and reactivated, never deleted. Whoever may
 * manage users can neither give more than they have nor touch somebody who may do more than they ({@link Denied}),
 * and the last active administrator stays one ({@link Rejected}). Every change is in the audit log.
 */
@Stateless
@Requires(Permission.USERS)
public class UserAdministration {

    /** Something to choose from a list. */
    public record Choice(long id, String name) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserListing listing;

    @Inject
    private UserRules rules;

    @Inject
    private UserEffects effects;

    @Inject
    private SignOuts signOuts;

    @Inject
    private Passwords passwords;

    @Inject
    private Mails mails;

    @Inject
    private VisibleOwners visibleOwners;

    @Inject
    private AuditLog audit;

    /** A page of the users that are wanted. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice<UserRow> list(Actor actor, UserQuery query) {
        return listing.page(query);
    }

    /** @throws NotFound if there is no such user */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public UserDetail get(Actor actor, long id) {
        User user = find(id);
        var values = new UserValues(
                user.userName(),
                user.email(),
                user.lastName(),
                user.firstName(),
                user.locale(),
                user.timeZone(),
                user.profile().id(),
                user.role() == null ? null : user.role().id());
        return new UserDetail(
                id,
                user.version(),
                PersonName.display(user.lastName(), user.firstName()),
                user.isActive(),
                rules.mayChange(actor, user),
                values);
    }

    /** What a new user starts from: the organisation's language and zone, and the profile Standard. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public UserValues blank(Actor actor) {
        var organisation = em.find(Organisation.class, Organisation.ONLY);
        Long standard = em.createQuery("SELECT p.id FROM PermissionProfile p WHERE p.name = :name", Long.class)
                .setParameter("name", PermissionProfile.standard().name())
                .getSingleResult();
        return new UserValues("", "", "", "", organisation.locale(), organisation.timeZone(), standard, null);
    }

    /**
     * Makes a user.
     *
     * @param password what they sign in with first; null to invite them by mail to set one, where mails are sent
     * @return the new user's id
     * @throws FieldsRefused if a field can't be taken, such as a user name that is taken
     */
    public long create(Actor actor, UserValues values, String password) {
        boolean invited = password == null && mails.areSent();
        var check = invited ? rules.check(values, null) : rules.checkNew(values, password);
        rules.checkUnique(check, values, null);
        check.hold();
        visibleOwners.lock();
        PermissionProfile profile = profile(values);
        Role role = role(values);
        rules.requireToGive(actor, profile);
        rules.requireToPlace(actor, role);
        var user = new User(
                values.userName().strip(),
                values.email().strip(),
                values.lastName().strip(),
                orEmpty(values.firstName()),
                profile,
                role);
        user.speaks(values.language(), values.zone());
        user.setPasswordHash(invited ? null : passwords.hash(password));
        em.persist(user);
        flush();
        visibleOwners.rewriteUser(user.id());
        audit.record(actor, "user.created", "user:" + user.id() + " profile:" + profile.id());
        if (invited) {
            mails.order(MailKind.INVITATION, user);
            audit.record(actor, "user.invited", "user:" + user.id());
        }
        return user.id();
    }

    /**
     * Changes a user.
     *
     * @param version of the values that the change was made from
     * @throws Stale if somebody else changed the user since
     * @throws FieldsRefused if a field can't be taken
     */
    public void change(Actor actor, long id, long version, UserValues values) {
        User user = findToChange(actor, id, version);
        var check = rules.check(values, user.userName());
        rules.checkUnique(check, values, id);
        check.hold();
        PermissionProfile profile = profile(values);
        Role role = role(values);
        boolean otherProfile = !profile.equals(user.profile());
        boolean otherRole = !Objects.equals(role, user.role());
        if (otherProfile) {
            rules.requireToGive(actor, profile);
            rules.requireAnotherAdministrator(user);
        }
        if (otherRole) {
            rules.requireToPlace(actor, role);
            visibleOwners.lock();
        }
        user.signsInAs(values.userName().strip(), values.email().strip());
        user.isCalled(values.lastName().strip(), orEmpty(values.firstName()));
        user.speaks(values.language(), values.zone());
        user.assign(profile, role);
        flush();
        audit.record(actor, "user.changed", "user:" + id);
        if (otherProfile) {
            if (profile.isTwoFactorRequired()) {
                signOuts.passwordTokens(id);
            }
            audit.record(actor, "user.profile", "user:" + id + " profile:" + profile.id());
        }
        if (otherRole) {
            visibleOwners.rewriteUser(id);
            audit.record(actor, "user.role", "user:" + id + (role == null ? "" : " role:" + role.id()));
        }
    }

    /** What changing a user to these values would mean; nothing to tell for names, language and the like. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Consequence> effects(Actor actor, long id, UserValues values) {
        return effects.ofChange(find(id), profile(values), role(values));
    }

    /** What deactivating a user would mean. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Consequence> effectsOfDeactivating(Actor actor, long id) {
        return effects.ofDeactivating(find(id));
    }

    /**
     * Ends all that a user may do, at once, with their sessions and tokens. Records and history keep their name.
     *
     * @throws Rejected if they are the last administrator
     */
    public void deactivate(Actor actor, long id, long version) {
        User user = findToChange(actor, id, version);
        if (!user.isActive()) {
            return;
        }
        rules.requireAnotherAdministrator(user);
        user.deactivate();
        signOuts.everything(id);
        flush();
        audit.record(actor, "user.deactivated", "user:" + id);
    }

    /** Lets a user sign in again; with new sessions and tokens. */
    public void reactivate(Actor actor, long id, long version) {
        User user = findToChange(actor, id, version);
        if (user.isActive()) {
            return;
        }
        user.reactivate();
        flush();
        audit.record(actor, "user.reactivated", "user:" + id);
    }

    /** The profiles to choose from, by name. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Choice> profiles(Actor actor) {
        return em.createQuery(
                        "SELECT p FROM PermissionProfile p ORDER BY p.builtIn DESC, p.name", PermissionProfile.class)
                .getResultStream()
                .map(p -> new Choice(p.id(), p.name()))
                .toList();
    }

    /** The roles to choose from, by name. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<Choice> roles(Actor actor) {
        return em.createQuery("SELECT r FROM Role r ORDER BY r.name", Role.class)
                .getResultStream()
                .map(r -> new Choice(r.id(), r.name()))
                .toList();
    }

    private User find(long id) {
        User user = em.find(User.class, id);
        if (user == null) {
            throw new NotFound("access.error.noUser");
        }
        return user;
    }

    private User findToChange(Actor actor, long id, long version) {
        User user = find(id);
        rules.requireToChange(actor, user);
        if (user.version() != version) {
            throw new Stale("access.error.stale");
        }
        return user;
    }

    private PermissionProfile profile(UserValues values) {
        PermissionProfile profile = em.find(PermissionProfile.class, values.profile());
        if (profile == null) {
            throw new NotFound("access.error.noProfile");
        }
        return profile;
    }

    private Role role(UserValues values) {
        if (values.role() == null) {
            return null;
        }
        Role role = em.find(Role.class, values.role());
        if (role == null) {
            throw new NotFound("access.error.noRole");
        }
        return role;
    }

    /** Flushes here, so that what another transaction did meanwhile is met now and can be told. */
    private void flush() {
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new Stale("access.error.stale");
        } catch (PersistenceException e) {
            // the only constraints that values which passed the rules can break are those of unique logins
            throw new Duplicate("access.error.loginTaken");
        }
    }

    private static String orEmpty(String text) {
        return text == null ? "" : text.strip();
    }
}
