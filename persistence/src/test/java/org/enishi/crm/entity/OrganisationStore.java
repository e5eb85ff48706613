package org.enishi.crm.entity;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.enishi.access.entity.PartyKind;
import org.enishi.access.entity.SharingRepository;
import org.enishi.access.entity.TerritorySet;
import org.enishi.crm.entity.Organisation.Rule;
import org.enishi.crm.entity.Organisation.Thing;
import org.enishi.network.entity.TestStore;

/**
 * Writes organisations into a database, one over the other: what is derived from one is what the next one's
 * derivation finds there.
 */
final class OrganisationStore {

    private static final long ROLE = 100;
    private static final long USER = 200;
    private static final long GROUP = 300;
    private static final long TERRITORY = 400;
    private static final long RULE = 500;
    private static final long RECORD = 1000;

    private final TestStore store;

    OrganisationStore(TestStore store) {
        this.store = store;
        store.run(em -> {
            run(em, "INSERT INTO permission_profile (id, version, name, built_in) VALUES (1, 1, 'p', FALSE)");
            for (int i = 0; i < Organisation.ROLES; i++) {
                run(em, "INSERT INTO role (id, version, name) VALUES (?, 1, ?)", ROLE + i, "role" + i);
            }
            for (int i = 0; i < Organisation.USERS; i++) {
                run(
                        em,
                        "INSERT INTO enishi_user (id, version, user_name, user_name_key, email, email_key, last_name,"
                                + " first_name, locale, time_zone, active, profile_id) VALUES (?, 1, ?, ?, ?, ?, 'L',"
                                + " 'F', 'ja', 'Asia/Tokyo', TRUE, 1)",
                        USER + i,
                        "u" + i,
                        "u" + i,
                        "e" + i,
                        "e" + i);
            }
            for (int i = 0; i < Organisation.GROUPS; i++) {
                run(em, "INSERT INTO user_group (id, version, name) VALUES (?, 1, ?)", GROUP + i, "group" + i);
            }
            for (int i = 0; i < Organisation.TERRITORIES; i++) {
                run(em, "INSERT INTO territory (id, version, name) VALUES (?, 1, ?)", TERRITORY + i, "t" + i);
            }
        });
    }

    TestStore store() {
        return store;
    }

    static long user(int place) {
        return USER + place;
    }

    static long record(int place) {
        return RECORD + place;
    }

    /** Makes the database hold this organisation, in one transaction, as the services would. */
    void write(Organisation organisation) {
        store.run(em -> {
            new SharingRepository(em).lock();
            trees(em, organisation);
            for (int i = 0; i < Organisation.USERS; i++) {
                role(em, i, organisation.userRoles().get(i));
            }
            members(em, "user_group_member", "group_id", GROUP, organisation.groups());
            members(em, "territory_member", "territory_id", TERRITORY, organisation.territoryMembers());
            run(em, "DELETE FROM sharing_rule");
            for (int i = 0; i < organisation.rules().size(); i++) {
                rule(em, i, organisation.rules().get(i));
            }
            new SharingRepository(em).rewrite();
            records(em, organisation.records());
        });
    }

    /** Gives one user another role. */
    void move(int user, int role) {
        store.run(em -> {
            role(em, user, role);
            new SharingRepository(em).rewriteUser(USER + user);
        });
    }

    private static void trees(EntityManager em, Organisation organisation) {
        for (int i = 0; i < Organisation.ROLES; i++) {
            int parent = Organisation.parent(organisation.roleParents(), i);
            run(
                    em,
                    "UPDATE role SET parent_id = " + (parent < 0 ? "NULL" : "" + (ROLE + parent)) + " WHERE id = ?",
                    ROLE + i);
        }
        for (int i = 0; i < Organisation.TERRITORIES; i++) {
            int parent = Organisation.parent(organisation.territoryParents(), i);
            run(
                    em,
                    "UPDATE territory SET parent_id = " + (parent < 0 ? "NULL" : "" + (TERRITORY + parent))
                            + " WHERE id = ?",
                    TERRITORY + i);
        }
    }

    private static void role(EntityManager em, int user, int role) {
        run(
                em,
                "UPDATE enishi_user SET role_id = " + (role < 0 ? "NULL" : "" + (ROLE + role)) + " WHERE id = ?",
                USER + user);
    }

    private static void members(EntityManager em, String table, String column, long first, List<Set<Integer>> all) {
        run(em, "DELETE FROM " + table);
        for (int i = 0; i < all.size(); i++) {
            for (int user : all.get(i)) {
                run(em, "INSERT INTO " + table + " (" + column + ", user_id) VALUES (?, ?)", first + i, USER + user);
            }
        }
    }

    private static void rule(EntityManager em, int place, Rule rule) {
        boolean fromGroup = rule.fromKind() == PartyKind.GROUP;
        String to = switch (rule.toKind()) {
            case ROLE, ROLE_AND_BELOW -> "to_role_id";
            case GROUP -> "to_group_id";
            case TERRITORY -> "to_territory_id";
        };
        long toFirst = switch (rule.toKind()) {
            case ROLE, ROLE_AND_BELOW -> ROLE;
            case GROUP -> GROUP;
            case TERRITORY -> TERRITORY;
        };
        run(
                em,
                "INSERT INTO sharing_rule (id, version, name, module, level, from_kind, to_kind, "
                        + (fromGroup ? "from_group_id, " : "from_role_id, ") + to
                        + ") VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?)",
                RULE + place,
                "rule" + place,
                rule.type().name(),
                rule.level().name(),
                rule.fromKind().name(),
                rule.toKind().name(),
                (fromGroup ? GROUP : ROLE) + rule.from(),
                toFirst + rule.to());
    }

    private static void records(EntityManager em, List<Thing> things) {
        for (String table : List.of("lead", "contact", "account", "record")) {
            run(em, "DELETE FROM " + table);
        }
        Map<Set<Integer>, Long> sets = new HashMap<>();
        for (int i = 0; i < things.size(); i++) {
            Thing thing = things.get(i);
            Long set = sets.computeIfAbsent(thing.territories(), t -> set(em, t));
            run(
                    em,
                    "INSERT INTO record (id, type) VALUES (?, ?)",
                    RECORD + i,
                    thing.type().name());
            boolean account = thing.type() == RecordType.ACCOUNT;
            String more = switch (thing.type()) {
                case ACCOUNT -> "";
                case CONTACT -> ", email_opt_out, email_key";
                case LEAD -> ", email_opt_out, company_key, email_key";
            };
            String values = switch (thing.type()) {
                case ACCOUNT -> "";
                case CONTACT -> ", FALSE, 'same'";
                case LEAD -> ", FALSE, '', 'same'";
            };
            run(
                    em,
                    "INSERT INTO " + thing.type().name() + " (id, version, owner_id, created_at, created_by,"
                            + " updated_at, updated_by, " + (account ? "name" : "last_name")
                            + ", name_key, territory_set_id" + more + ") VALUES (?, 1, ?, ?, ?, ?, ?, ?, ?, "
                            + (set == null ? "NULL" : set.toString()) + values + ")",
                    RECORD + i,
                    USER + thing.owner(),
                    Timestamp.from(Instant.EPOCH),
                    USER,
                    Timestamp.from(Instant.EPOCH),
                    USER,
                    "name " + thing.name(),
                    "name " + thing.name());
        }
    }

    private static Long set(EntityManager em, Set<Integer> territories) {
        if (territories.isEmpty()) {
            return null;
        }
        var ids = new TreeSet<Long>();
        territories.forEach(t -> ids.add(TERRITORY + t));
        var found = em.createQuery("SELECT s FROM TerritorySet s WHERE s.territories = :key", TerritorySet.class)
                .setParameter("key", TerritorySet.key(ids))
                .getResultList();
        if (!found.isEmpty()) {
            return found.get(0).id();
        }
        var made = new TerritorySet(ids);
        em.persist(made);
        em.flush();
        new SharingRepository(em).rewriteSet(made.id());
        return made.id();
    }

    private static void run(EntityManager em, String sql, Object... values) {
        Query query = em.createNativeQuery(sql);
        for (int i = 0; i < values.length; i++) {
            query.setParameter(i + 1, values[i]);
        }
        query.executeUpdate();
    }
}
