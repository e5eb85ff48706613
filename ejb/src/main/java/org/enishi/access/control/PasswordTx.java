package org.enishi.access.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Replaces stored hashes of passwords. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PasswordTx {

    @PersistenceContext
    private EntityManager em;

    /** Puts a stronger hash of the same password in the place of one, unless the password was changed meanwhile. */
    public void upgrade(long userId, String old, String stronger) {
        em.createQuery("UPDATE User u SET u.passwordHash = :stronger WHERE u.id = :id AND u.passwordHash = :old")
                .setParameter("stronger", stronger)
                .setParameter("id", userId)
                .setParameter("old", old)
                .executeUpdate();
    }
}
