package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.Role;
import org.enishi.access.entity.User;

/**
 * Derives the table {@code visible_owner}: everybody edits what they own and what those below them in the tree of
 * roles own (AC-10). To be called in the transaction that changes users or roles.
 */
@Dependent
public class VisibleOwners {

    private static final List<String> MODULES = List.of("LEAD", "CONTACT", "ACCOUNT");

    @PersistenceContext
    private EntityManager em;

    public void rewrite() {
        em.flush();
        em.createNativeQuery("DELETE FROM visible_owner").executeUpdate();
        List<User> users = em.createQuery("SELECT u FROM User u LEFT JOIN FETCH u.role", User.class)
                .getResultList();
        for (User viewer : users) {
            for (User owner : users) {
                if (viewer.equals(owner) || isAbove(viewer.role(), owner.role())) {
                    MODULES.forEach(module -> insert(viewer, owner, module));
                }
            }
        }
    }

    private void insert(User viewer, User owner, String module) {
        em.createNativeQuery("INSERT INTO visible_owner (viewer_id, module, owner_id, level) VALUES (?, ?, ?, ?)")
                .setParameter(1, viewer.id())
                .setParameter(2, module)
                .setParameter(3, owner.id())
                .setParameter(4, Level.EDIT.name())
                .executeUpdate();
    }

    private static boolean isAbove(Role upper, Role lower) {
        if (upper == null || lower == null) {
            return false;
        }
        for (Role role = lower.parent(); role != null; role = role.parent()) {
            if (role.equals(upper)) {
                return true;
            }
        }
        return false;
    }
}
