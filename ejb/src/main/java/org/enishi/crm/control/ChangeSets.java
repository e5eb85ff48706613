package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Numbers for changes that belong together. */
@Dependent
public class ChangeSets {

    @PersistenceContext
    private EntityManager em;

    /** A number that no other change set has. */
    public Long next() {
        Object next = em.createNativeQuery("SELECT nextval('change_set')").getSingleResult();
        return ((Number) next).longValue();
    }
}
