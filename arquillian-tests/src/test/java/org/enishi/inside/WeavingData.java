package org.enishi.inside;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.SignIn;
import org.enishi.access.entity.User;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.entity.Lead;
import org.enishi.crm.entity.RecordType;

/** What {@link WeavingIT} looks at, each in one transaction. */
@Stateless
public class WeavingData {

    private static final String SOMEBODY = "sato";

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Records records;

    @Inject
    private SignIn signIn;

    public boolean profileIsLoadedWithItsUser() {
        return loaded(somebody());
    }

    public boolean profileIsLoadedWhenAskedFor() {
        User user = somebody();
        user.profile().name();
        return loaded(user);
    }

    /** Changes an entity and nothing else: what is read back then, the change must have told of itself. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public String titleAfterChange(String title) {
        Actor actor = signIn.again(somebody().id()).orElseThrow();
        long id = records.apply(
                        actor,
                        RecordChange.create(RecordType.LEAD, Map.of("lastName", "woven"), RecordChange.Origin.DEMO))
                .id();
        em.find(Lead.class, id).title(title);
        em.flush();
        return (String) em.createNativeQuery("SELECT title FROM lead WHERE id = ?")
                .setParameter(1, id)
                .getSingleResult();
    }

    private boolean loaded(User user) {
        return em.getEntityManagerFactory().getPersistenceUnitUtil().isLoaded(user, "profile");
    }

    private User somebody() {
        em.clear();
        return em.createQuery("SELECT u FROM User u WHERE u.userName = :name", User.class)
                .setParameter("name", SOMEBODY)
                .getSingleResult();
    }
}
