package org.enishi.inside;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.access.entity.User;

/** What tests of the sign-in need and no page does: time that passes, and hashes as they were once made. */
@Stateless
public class SignInFixture {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Pbkdf2PasswordHash hashes;

    /** Puts what is noted of a user's sign-ins back, as if it had been noted earlier. */
    public JsonObject letMinutesPass(JsonObject wanted) {
        Duration minutes = Duration.ofMinutes(wanted.getInt("minutes"));
        long user = user(wanted).id();
        for (Map.Entry<String, String> moment : List.of(
                Map.entry("SignInSession", "createdAt"),
                Map.entry("SignInSession", "rotatedAt"),
                Map.entry("SignInSession", "usedAt"),
                Map.entry("SignInSession", "keptUntil"),
                Map.entry("StartedSignIn", "startedAt"),
                Map.entry("PasswordReset", "expiresAt"))) {
            shift(moment.getKey(), moment.getValue(), user, minutes);
        }
        return wanted;
    }

    private void shift(String entity, String moment, long user, Duration by) {
        for (Object[] row : em.createQuery(
                        "SELECT e.id, e." + moment + " FROM " + entity + " e WHERE e.user.id = :user AND e." + moment
                                + " IS NOT NULL",
                        Object[].class)
                .setParameter("user", user)
                .getResultList()) {
            em.createQuery("UPDATE " + entity + " e SET e." + moment + " = :moment WHERE e.id = :id")
                    .setParameter("moment", ((Instant) row[1]).minus(by))
                    .setParameter("id", row[0])
                    .executeUpdate();
        }
    }

    public JsonObject requireTwoFactor(JsonObject wanted) {
        em.createQuery("SELECT p FROM PermissionProfile p WHERE p.name = :name", PermissionProfile.class)
                .setParameter("name", wanted.getString("profile"))
                .getSingleResult()
                .requireTwoFactor(true);
        return wanted;
    }

    /** Gives a user a hash of their password that is weaker than those made today. */
    public JsonObject oldHash(JsonObject wanted) {
        hashes.initialize(Map.of("Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA256"));
        user(wanted)
                .setPasswordHash(hashes.generate(wanted.getString("password").toCharArray()));
        return wanted;
    }

    public JsonObject hash(JsonObject wanted) {
        return Json.createObjectBuilder()
                .add("hash", user(wanted).passwordHash())
                .build();
    }

    private User user(JsonObject wanted) {
        return em.createQuery("SELECT u FROM User u WHERE u.userName = :name", User.class)
                .setParameter("name", wanted.getString("userName"))
                .getSingleResult();
    }
}
