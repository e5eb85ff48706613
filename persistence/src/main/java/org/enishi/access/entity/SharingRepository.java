package org.enishi.access.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;

/**
 * Keeps what follows from roles, groups, territories, rules and users: the tables {@code role_below}, {@code
 * territory_below}, {@code visible_owner} and {@code visible_territory_set} (AC-10, AC-12, AC-13). Views say what they
 * have to hold; here only the difference is written, so that a small change writes little. To be called in the
 * transaction that changes one of those.
 */
public class SharingRepository {

    private final EntityManager em;

    public SharingRepository(EntityManager em) {
        this.em = em;
    }

    /**
     * Lets nobody else change any of it until this transaction ends, so that what is derived takes every change into
     * account. A change that depends on what is there, such as one in a tree, begins with it.
     */
    public void lock() {
        em.createNativeQuery("SELECT id FROM sharing_lock WHERE id = 1 FOR UPDATE")
                .getSingleResult();
    }

    /** Makes everything derived right, whatever was changed. */
    public void rewrite() {
        em.flush();
        lock();
        tree("role");
        tree("territory");
        run("DELETE FROM visible_owner v WHERE NOT EXISTS (SELECT 1 FROM owner_access a WHERE a.viewer_id = v.viewer_id"
                + " AND a.module = v.module AND a.owner_id = v.owner_id AND a.level = v.level)");
        run("INSERT INTO visible_owner (viewer_id, module, owner_id, level)"
                + " SELECT a.viewer_id, a.module, a.owner_id, a.level FROM owner_access a"
                + " WHERE NOT EXISTS (SELECT 1 FROM visible_owner v WHERE v.viewer_id = a.viewer_id"
                + " AND v.module = a.module AND v.owner_id = a.owner_id)");
        run("DELETE FROM visible_territory_set v WHERE NOT EXISTS (SELECT 1 FROM territory_set_access a"
                + " WHERE a.viewer_id = v.viewer_id AND a.set_id = v.set_id)");
        run("INSERT INTO visible_territory_set (viewer_id, set_id)"
                + " SELECT a.viewer_id, a.set_id FROM territory_set_access a WHERE NOT EXISTS"
                + " (SELECT 1 FROM visible_territory_set v WHERE v.viewer_id = a.viewer_id AND v.set_id = a.set_id)");
    }

    /** Does the same for a user who is new or whose role alone has changed: cheaper than all. */
    public void rewriteUser(long user) {
        em.flush();
        lock();
        run(
                "DELETE FROM visible_owner v WHERE (v.viewer_id = ? OR v.owner_id = ?) AND NOT EXISTS"
                        + " (SELECT 1 FROM owner_access a WHERE a.viewer_id = v.viewer_id AND a.module = v.module"
                        + " AND a.owner_id = v.owner_id AND a.level = v.level)",
                user,
                user);
        run(
                "INSERT INTO visible_owner (viewer_id, module, owner_id, level)"
                        + " SELECT a.viewer_id, a.module, a.owner_id, a.level FROM owner_access a"
                        + " WHERE (a.viewer_id = ? OR a.owner_id = ?) AND NOT EXISTS (SELECT 1 FROM visible_owner v"
                        + " WHERE v.viewer_id = a.viewer_id AND v.module = a.module AND v.owner_id = a.owner_id)",
                user,
                user);
    }

    /** Lets those see a new set of territories who see one of its territories. */
    public void rewriteSet(long set) {
        run(
                "INSERT INTO visible_territory_set (viewer_id, set_id)"
                        + " SELECT a.viewer_id, a.set_id FROM territory_set_access a WHERE a.set_id = ?",
                set);
    }

    /** Writes a tree's closure anew, level by level; it is small. */
    private void tree(String node) {
        run("DELETE FROM " + node + "_below");
        run("INSERT INTO " + node + "_below (" + node + "_id, below_id, depth) SELECT n.id, n.id, 0 FROM " + node
                + " n");
        int depth = 0;
        while (run(
                        "INSERT INTO " + node + "_below (" + node + "_id, below_id, depth) SELECT b." + node
                                + "_id, n.id, b.depth + 1 FROM " + node + "_below b JOIN " + node
                                + " n ON n.parent_id = b.below_id WHERE b.depth = ?",
                        depth)
                > 0) {
            depth++;
        }
    }

    private int run(String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        return query.executeUpdate();
    }
}
