package org.enishi.access.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.enishi.access.entity.SecondFactor;
import org.enishi.platform.boundary.SecretVault;

/** Uses codes up, each once, however many come with it at the same moment on however many nodes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SecondFactorTx {

    @PersistenceContext
    private EntityManager em;

    /** Whether the code of a step of time was not used yet, nor a later one. */
    public boolean step(long userId, long step) {
        return em.createQuery("UPDATE SecondFactor f SET f.lastStep = :step"
                                + " WHERE f.user.id = :user AND f.lastStep < :step")
                        .setParameter("step", step)
                        .setParameter("user", userId)
                        .executeUpdate()
                == 1;
    }

    /** Whether there was such a recovery code. */
    public boolean recoveryCode(long userId, String hash) {
        return em.createQuery("DELETE FROM RecoveryCode c WHERE c.user.id = :user AND c.codeHash = :hash")
                        .setParameter("user", userId)
                        .setParameter("hash", hash)
                        .executeUpdate()
                == 1;
    }

    /** Everybody who has an app. */
    public List<Long> users() {
        return em.createQuery("SELECT f.user.id FROM SecondFactor f ORDER BY f.user.id", Long.class)
                .getResultList();
    }

    /** Encrypts an app's secret with the primary key, unless that has encrypted it already. */
    public boolean encryptAnew(long userId, SecretVault vault) {
        Optional<SecondFactor> factor = em.createQuery(
                        "SELECT f FROM SecondFactor f WHERE f.user.id = :user", SecondFactor.class)
                .setParameter("user", userId)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultStream()
                .findFirst();
        Optional<byte[]> old =
                factor.map(f -> Base64.getDecoder().decode(f.secretEnc())).filter(stored -> !vault.isOfPrimary(stored));
        old.ifPresent(stored -> {
            String place = SecondFactors.place(userId);
            byte[] anew = vault.encrypt(place, vault.decrypt(place, stored));
            factor.get().encryptedAnew(Base64.getEncoder().encodeToString(anew));
        });
        return old.isPresent();
    }
}
