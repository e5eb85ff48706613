package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Set;
import org.enishi.access.control.ProfileListing;
import org.enishi.access.control.ProfileRules;
import org.enishi.access.control.SignOuts;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.Stale;

/**
 * Permission profiles as administrators manage them (AC-04, AC-05): the built-in ones are read, others are clones that
 * can be changed. Nobody grants what they don't have themselves ({@link Denied}). Where the organisation has only one
 * active user nothing is to be had here ({@link Rejected}, AC-08). Every change is in the audit log.
 */
@Stateless
@Requires(Permission.PROFILES)
public class ProfileAdministration {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private ProfileListing listing;

    @Inject
    private ProfileRules rules;

    @Inject
    private SignOuts signOuts;

    @Inject
    private AuditLog audit;

    /** Whether the organisation has the two active users that profiles are for (AC-08). */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isAvailable(Actor actor) {
        return rules.areUsersEnough();
    }

    /** A page of the profiles whose name has the text in it; the text may be null. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Slice<ProfileRow> list(Actor actor, String text, String at) {
        rules.requireEnoughUsers();
        return listing.page(text, at);
    }

    /** All profiles by name, to compare with. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<ProfileRow> all(Actor actor) {
        rules.requireEnoughUsers();
        return listing.all();
    }

    /** @throws NotFound if there is no such profile */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ProfileDetail get(Actor actor, long id) {
        rules.requireEnoughUsers();
        PermissionProfile profile = find(id);
        return new ProfileDetail(
                id,
                profile.version(),
                profile.name(),
                profile.isBuiltIn(),
                listing.users(id),
                listing.activeUsers(id),
                profile.isTwoFactorRequired(),
                listing.withoutTwoFactor(id),
                listing.passwordTokens(id),
                profile.permissions());
    }

    /**
     * Makes a profile that grants what another one does, and requires two-factor sign-in where that does.
     *
     * @return the new profile's id
     * @throws FieldsRefused if the name can't be taken
     */
    public long copy(Actor actor, long id, String name) {
        rules.requireEnoughUsers();
        PermissionProfile origin = find(id);
        rules.checkName(name, null);
        rules.requireToGrant(actor, origin.permissions());
        var copy = new PermissionProfile(name.strip(), origin.permissions());
        copy.requireTwoFactor(origin.isTwoFactorRequired());
        em.persist(copy);
        flush();
        audit.record(actor, "profile.created", "profile:" + copy.id() + " from profile:" + id);
        return copy.id();
    }

    /** @throws FieldsRefused if the name can't be taken */
    public void rename(Actor actor, long id, long version, String name) {
        PermissionProfile profile = findToChange(id, version);
        rules.checkName(name, id);
        profile.rename(name.strip());
        flush();
        audit.record(actor, "profile.renamed", "profile:" + id);
    }

    /**
     * Replaces what a profile grants, which counts at the next request of everybody who has it (AC-09), and whether
     * it requires two-factor sign-in, which counts at their next sign-in (AC-19); what programs have had with the
     * password alone ends at once.
     *
     * @throws Stale if somebody else changed the profile since
     */
    public void change(Actor actor, long id, long version, Set<Permission> permissions, boolean twoFactor) {
        PermissionProfile profile = findToChange(id, version);
        Set<Permission> more = ProfileRules.less(permissions, profile.permissions());
        Set<Permission> less = ProfileRules.less(profile.permissions(), permissions);
        boolean switched = twoFactor != profile.isTwoFactorRequired();
        if (more.isEmpty() && less.isEmpty() && !switched) {
            return;
        }
        rules.requireToGrant(actor, more);
        if (switched && !twoFactor) {
            rules.requireToLoosen(actor, profile);
        }
        // the grants are rows of their own: the version of the profile has to move with them
        em.lock(profile, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        profile.grant(permissions);
        profile.requireTwoFactor(twoFactor);
        flush();
        if (switched && twoFactor) {
            signOuts.passwordTokensOf(profile);
        }
        more.forEach(p -> audit.record(actor, "profile.granted", "profile:" + id + " " + p));
        less.forEach(p -> audit.record(actor, "profile.withdrawn", "profile:" + id + " " + p));
        if (switched) {
            audit.record(actor, twoFactor ? "profile.twoFactorOn" : "profile.twoFactorOff", "profile:" + id);
        }
    }

    /** @throws Rejected if anybody has the profile, deactivated users too */
    public void delete(Actor actor, long id, long version) {
        PermissionProfile profile = findToChange(id, version);
        // nobody can be given the profile while it is counted who has it
        em.lock(profile, LockModeType.PESSIMISTIC_WRITE);
        long users = listing.users(id);
        if (users > 0) {
            throw new Rejected("access.error.profileInUse", users);
        }
        em.remove(profile);
        flush();
        audit.record(actor, "profile.deleted", "profile:" + id);
    }

    private PermissionProfile find(long id) {
        PermissionProfile profile = em.find(PermissionProfile.class, id);
        if (profile == null) {
            throw new NotFound("access.error.noProfile");
        }
        return profile;
    }

    private PermissionProfile findToChange(long id, long version) {
        rules.requireEnoughUsers();
        PermissionProfile profile = find(id);
        if (profile.isBuiltIn()) {
            throw new Rejected("access.error.builtIn");
        }
        if (profile.version() != version) {
            throw new Stale("access.error.stale");
        }
        return profile;
    }

    private void flush() {
        try {
            em.flush();
        } catch (PersistenceException e) {
            // a newer version, a name taken, or the profile given to somebody, since it was looked at
            throw new Stale("access.error.stale");
        }
    }
}
