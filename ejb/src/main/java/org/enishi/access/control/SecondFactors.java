package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import java.util.OptionalLong;
import org.enishi.access.entity.SecondFactor;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Keyset;

/** The stored authenticator apps and recovery codes. */
@Dependent
public class SecondFactors {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Keyset keyset;

    @Inject
    private SecondFactorTx use;

    @Inject
    private Clock clock;

    public Optional<SecondFactor> find(long userId) {
        return em.createQuery("SELECT f FROM SecondFactor f WHERE f.user.id = :user", SecondFactor.class)
                .setParameter("user", userId)
                .getResultStream()
                .findFirst();
    }

    /** Keeps a user's app; its secret bound to them. */
    public void add(User user, String secret, long step) {
        byte[] encrypted = keyset.vault().encrypt(place(user.id()), secret);
        em.persist(new SecondFactor(user, Base64.getEncoder().encodeToString(encrypted), step, clock.instant()));
    }

    /** Whether the code is one of the app's that was not used before; from here on it was. */
    public boolean useStep(long userId, String code) {
        Optional<SecondFactor> factor = find(userId);
        if (factor.isEmpty()) {
            return false;
        }
        String secret = keyset.vault()
                .decrypt(place(userId), Base64.getDecoder().decode(factor.get().secretEnc()));
        OptionalLong step = Totp.stepOf(secret, code, clock.instant());
        return step.isPresent() && use.step(userId, step.getAsLong());
    }

    /** Whether there is a recovery code of this hash; from here on there is none. */
    public boolean useRecoveryCode(long userId, String hash) {
        return use.recoveryCode(userId, hash);
    }

    public long codesLeft(long userId) {
        return em.createQuery("SELECT COUNT(c) FROM RecoveryCode c WHERE c.user.id = :user", Long.class)
                .setParameter("user", userId)
                .getSingleResult();
    }

    public void removeCodes(long userId) {
        em.createQuery("DELETE FROM RecoveryCode c WHERE c.user.id = :user")
                .setParameter("user", userId)
                .executeUpdate();
    }

    /** Takes app and codes away; false if there was no app. */
    public boolean remove(long userId) {
        removeCodes(userId);
        return em.createQuery("DELETE FROM SecondFactor f WHERE f.user.id = :user")
                        .setParameter("user", userId)
                        .executeUpdate()
                == 1;
    }

    static String place(long userId) {
        return "second_factor:" + userId;
    }
}
