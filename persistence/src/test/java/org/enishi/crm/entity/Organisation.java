package org.enishi.crm.entity;

import java.util.List;
import java.util.Set;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.PartyKind;

/**
 * A small company with all that decides who sees what, and the slow, obviously right answer to it: AC-10 to AC-13
 * word by word. Everything is named by its place in its list; a parent that is no earlier one stands for none.
 *
 * @param roleParents for each role the one above it; negative for none
 * @param userRoles for each user their role; negative for none
 * @param groups for each group its users
 * @param territoryParents for each territory the one above it; negative for none
 * @param territoryMembers for each territory its own users
 * @param rules the sharing rules
 * @param defaults for each record type what everybody may do
 * @param records the records
 */
record Organisation(
        List<Integer> roleParents,
        List<Integer> userRoles,
        List<Set<Integer>> groups,
        List<Integer> territoryParents,
        List<Set<Integer>> territoryMembers,
        List<Rule> rules,
        List<DefaultAccess> defaults,
        List<Thing> records) {

    static final int ROLES = 7;
    static final int USERS = 7;
    static final int GROUPS = 3;
    static final int TERRITORIES = 5;

    /** A sharing rule; its parties are named by their places among the roles, groups or territories. */
    record Rule(RecordType type, Level level, PartyKind fromKind, int from, PartyKind toKind, int to) {}

    /** A record: whose it is, which territories it is in, what it is called. */
    record Thing(RecordType type, int owner, Set<Integer> territories, int name) {}

    /** The answer to compare with. */
    boolean isOpen(int viewer, Thing record, Level level) {
        return byDefault(record.type(), level)
                || viewer == record.owner()
                || isAbove(role(viewer), role(record.owner()))
                || rules.stream().anyMatch(r -> opens(r, viewer, record, level))
                || level == Level.SEE && record.territories().stream().anyMatch(t -> isMember(viewer, t));
    }

    boolean byDefault(RecordType type, Level level) {
        return switch (defaults.get(type.ordinal())) {
            case PRIVATE -> false;
            case READ_ONLY -> level == Level.SEE;
            case READ_WRITE -> true;
        };
    }

    private boolean opens(Rule rule, int viewer, Thing record, Level level) {
        return rule.type() == record.type()
                && (rule.level() == Level.EDIT || level == Level.SEE)
                && belongs(record.owner(), rule.fromKind(), rule.from())
                && belongs(viewer, rule.toKind(), rule.to());
    }

    private boolean belongs(int user, PartyKind kind, int party) {
        return switch (kind) {
            case ROLE -> role(user) == party;
            case ROLE_AND_BELOW -> role(user) == party || isAbove(party, role(user));
            case GROUP -> groups.get(party).contains(user);
            case TERRITORY -> isMember(user, party);
        };
    }

    /** Whether a user is in a territory or in one above it. */
    private boolean isMember(int user, int territory) {
        int step = territory;
        while (step >= 0) {
            if (territoryMembers.get(step).contains(user)) {
                return true;
            }
            step = parent(territoryParents, step);
        }
        return false;
    }

    private int role(int user) {
        return userRoles.get(user);
    }

    private boolean isAbove(int upper, int lower) {
        if (upper < 0 || lower < 0) {
            return false;
        }
        int step = parent(roleParents, lower);
        while (step >= 0) {
            if (step == upper) {
                return true;
            }
            step = parent(roleParents, step);
        }
        return false;
    }

    /** The place above a place in a tree, or -1. */
    static int parent(List<Integer> parents, int place) {
        int parent = parents.get(place);
        return parent < place ? parent : -1;
    }
}
