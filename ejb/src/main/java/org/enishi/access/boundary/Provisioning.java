package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.enishi.access.control.Passwords;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.control.VisibleOwners;
import org.enishi.access.entity.Organisation;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.access.entity.Role;
import org.enishi.access.entity.User;

/**
 * Sets up users before anybody can sign in: the built-in profiles, the first administrator, the demo data. It asks
 * for no permission, so no surface may reach it (an architecture test holds that).
 */
@Stateless
public class Provisioning {

    /**
     * A user to be made.
     *
     * @param profile the name of an existing profile
     * @param role the name of an existing role; null for none
     */
    public record NewUser(
            String userName,
            String email,
            String lastName,
            String firstName,
            String profile,
            String role,
            String password,
            Locale language,
            ZoneId zone) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Passwords passwords;

    @Inject
    private UserDirectory directory;

    @Inject
    private VisibleOwners visibleOwners;

    @Inject
    private Clock clock;

    /** Whether there is nobody yet. */
    public boolean isEmpty() {
        return em.createQuery("SELECT COUNT(u) FROM User u", Long.class).getSingleResult() == 0;
    }

    /** Names the organisation. */
    public void organisation(String name) {
        em.createNativeQuery("UPDATE organisation SET name = ?, version = version + 1 WHERE id = ?")
                .setParameter(1, name)
                .setParameter(2, Organisation.ONLY)
                .executeUpdate();
    }

    /** Makes the two built-in profiles, or gives them what a newer version grants (AC-04, AC-06). */
    public void builtInProfiles() {
        if (findProfile(PermissionProfile.administrator().name()).isEmpty()) {
            em.persist(PermissionProfile.administrator());
        }
        if (findProfile(PermissionProfile.standard().name()).isEmpty()) {
            em.persist(PermissionProfile.standard());
        }
    }

    /** Makes a profile unless there is one of that name. */
    public void profile(String name, Set<Permission> permissions) {
        if (findProfile(name).isEmpty()) {
            em.persist(new PermissionProfile(name, permissions));
        }
    }

    /** What a profile grants now. */
    public Set<Permission> permissionsOf(String profile) {
        return findProfile(profile).orElseThrow().permissions();
    }

    /** Makes a role below another (null for the top) unless there is one of that name. */
    public void role(String name, String parent) {
        if (findRole(name).isEmpty()) {
            em.persist(new Role(name, parent == null ? null : findRole(parent).orElseThrow()));
            visibleOwners.rewrite();
        }
    }

    /** Makes a user, and lets everybody see what they now may. */
    public Actor user(NewUser wanted) {
        var user = new User(
                wanted.userName(),
                wanted.email(),
                wanted.lastName(),
                wanted.firstName(),
                findProfile(wanted.profile()).orElseThrow(),
                wanted.role() == null ? null : findRole(wanted.role()).orElseThrow());
        user.speaks(wanted.language(), wanted.zone());
        user.setPasswordHash(passwords.hash(wanted.password()));
        em.persist(user);
        closeFirstSetUp();
        em.flush();
        visibleOwners.rewriteUser(user.id());
        return directory.actorOf(user);
    }

    /** With the first user, however made, nobody else can come and set the organisation up. */
    private void closeFirstSetUp() {
        em.createNativeQuery("UPDATE organisation SET set_up_at = ? WHERE id = ? AND set_up_at IS NULL")
                .setParameter(1, Timestamp.from(clock.instant()))
                .setParameter(2, Organisation.ONLY)
                .executeUpdate();
    }

    private Optional<PermissionProfile> findProfile(String name) {
        return em.createQuery("SELECT p FROM PermissionProfile p WHERE p.name = :name", PermissionProfile.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    private Optional<Role> findRole(String name) {
        return em.createQuery("SELECT r FROM Role r WHERE r.name = :name", Role.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }
}
