package org.enishi.access.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

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
}
