package org.enishi.inside;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.enishi.access.boundary.Provisioning;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.access.entity.User;

/** What {@link FixtureServlet} can make. */
@Stateless
public class FixtureData {

    @Inject
    private Provisioning provisioning;

    @PersistenceContext
    private EntityManager em;

    public JsonObject role(JsonObject wanted) {
        provisioning.role(wanted.getString("name"), wanted.getString("parent", null));
        return wanted;
    }

    public JsonObject profile(JsonObject wanted) {
        provisioning.profile(wanted.getString("name"), permissions(wanted));
        return wanted;
    }

    public JsonObject grant(JsonObject wanted) {
        em.createQuery("SELECT p FROM PermissionProfile p WHERE p.name = :name", PermissionProfile.class)
                .setParameter("name", wanted.getString("name"))
                .getSingleResult()
                .grant(permissions(wanted));
        return wanted;
    }

    public JsonObject user(JsonObject wanted) {
        var made = provisioning.user(new Provisioning.NewUser(
                wanted.getString("userName"),
                wanted.getString("email"),
                wanted.getString("lastName"),
                wanted.getString("firstName"),
                wanted.getString("profile"),
                wanted.getString("role", null),
                wanted.getString("password"),
                Locale.forLanguageTag(wanted.getString("language")),
                ZoneId.of("Asia/Tokyo")));
        return Json.createObjectBuilder().add("id", made.id()).build();
    }

    /** So many users of a profile at once, who can't sign in. */
    public JsonObject users(JsonObject wanted) {
        var profile = em.createQuery("SELECT p FROM PermissionProfile p WHERE p.name = :name", PermissionProfile.class)
                .setParameter("name", wanted.getString("profile"))
                .getSingleResult();
        for (int i = 0; i < wanted.getInt("count"); i++) {
            String name = wanted.getString("stem") + i;
            var user = new User(name, name + "@example.com", wanted.getString("stem"), "" + i, profile, null);
            user.speaks(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));
            em.persist(user);
        }
        return Json.createObjectBuilder().add("profile", profile.id()).build();
    }

    public JsonObject deactivate(JsonObject wanted) {
        em.createQuery("SELECT u FROM User u WHERE u.userName = :name", User.class)
                .setParameter("name", wanted.getString("userName"))
                .getSingleResult()
                .deactivate();
        return wanted;
    }

    public JsonObject age(JsonObject wanted) {
        em.createNativeQuery("UPDATE network_account SET authenticated_at = ? WHERE user_id ="
                        + " (SELECT id FROM enishi_user WHERE user_name = ?)")
                .setParameter(1, Timestamp.from(Instant.now().minus(Duration.ofHours(1))))
                .setParameter(2, wanted.getString("userName"))
                .executeUpdate();
        return wanted;
    }

    public JsonObject renewalDue(JsonObject wanted) {
        em.createNativeQuery("UPDATE network_account SET refresh_due_at = ? WHERE user_id ="
                        + " (SELECT id FROM enishi_user WHERE user_name = ?)")
                .setParameter(1, Timestamp.from(Instant.now().minus(Duration.ofMinutes(1))))
                .setParameter(2, wanted.getString("userName"))
                .executeUpdate();
        return wanted;
    }

    public JsonObject takePassword(JsonObject wanted) {
        em.createQuery("SELECT u FROM User u WHERE u.userName = :name", User.class)
                .setParameter("name", wanted.getString("userName"))
                .getSingleResult()
                .setPasswordHash(null);
        return wanted;
    }

    public JsonObject ageTokens(JsonObject wanted) {
        em.createNativeQuery("UPDATE api_token SET last_used_at = ? WHERE user_id ="
                        + " (SELECT id FROM enishi_user WHERE user_name = ?)")
                .setParameter(1, Timestamp.from(Instant.now().minus(Duration.ofHours(1))))
                .setParameter(2, wanted.getString("userName"))
                .executeUpdate();
        return wanted;
    }

    private static Set<Permission> permissions(JsonObject wanted) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        wanted.getJsonArray("permissions")
                .getValuesAs(JsonString::getString)
                .forEach(name -> permissions.add(Permission.valueOf(name)));
        return permissions;
    }
}
