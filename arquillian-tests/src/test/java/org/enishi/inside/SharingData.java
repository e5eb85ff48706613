package org.enishi.inside;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import java.util.LinkedHashSet;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Groups;
import org.enishi.access.boundary.OrganisationDefaults;
import org.enishi.access.boundary.Roles;
import org.enishi.access.boundary.SharingChange;
import org.enishi.access.boundary.SharingParty;
import org.enishi.access.boundary.SharingPreview;
import org.enishi.access.boundary.SharingRules;
import org.enishi.access.boundary.SharingTerms;
import org.enishi.access.boundary.SignIn;
import org.enishi.access.boundary.Territories;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.PartyKind;
import org.enishi.access.entity.SharedModule;
import org.enishi.platform.boundary.BusinessException;

/** Calls the facades of sharing as a user; the answer holds the new id, or the key of the text that refuses. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SharingData {

    @Inject
    private SignIn signIn;

    @Inject
    private Roles roles;

    @Inject
    private Groups groups;

    @Inject
    private Territories territories;

    @Inject
    private SharingRules rules;

    @Inject
    private OrganisationDefaults defaults;

    @Inject
    private SharingPreview preview;

    public JsonObject call(JsonObject wanted) {
        Actor actor = signIn.again(wanted.getJsonNumber("actor").longValue()).orElseThrow();
        try {
            return answer(actor, wanted);
        } catch (BusinessException e) {
            return Json.createObjectBuilder().add("refused", e.key()).build();
        }
    }

    private JsonObject answer(Actor actor, JsonObject wanted) {
        return switch (wanted.getString("what")) {
            case "role" -> id(roles.create(actor, wanted.getString("name"), number(wanted, "parent")));
            case "roleNamed" ->
                id(roles.list(actor).stream()
                        .filter(r -> r.name().equals(wanted.getString("name")))
                        .findFirst()
                        .orElseThrow()
                        .id());
            case "moveRole" -> {
                var role = roles.get(actor, number(wanted, "id"));
                roles.change(actor, role.id(), version(wanted, role.version()), role.name(), number(wanted, "parent"));
                yield id(role.id());
            }
            case "deleteRole" -> {
                var role = roles.get(actor, number(wanted, "id"));
                roles.delete(actor, role.id(), role.version());
                yield id(role.id());
            }
            case "group" -> id(groups.create(actor, wanted.getString("name"), members(wanted)));
            case "members" -> {
                var group = groups.get(actor, number(wanted, "id"));
                groups.change(actor, group.id(), version(wanted, group.version()), group.name(), members(wanted));
                yield id(groups.get(actor, group.id()).version());
            }
            case "deleteGroup" -> {
                var group = groups.get(actor, number(wanted, "id"));
                groups.delete(actor, group.id(), group.version());
                yield id(group.id());
            }
            case "territory" ->
                id(territories.create(actor, wanted.getString("name"), number(wanted, "parent"), members(wanted)));
            case "changeTerritory" -> {
                var territory = territories.get(actor, number(wanted, "id"));
                territories.change(
                        actor,
                        territory.id(),
                        territory.version(),
                        territory.name(),
                        number(wanted, "parent"),
                        members(wanted));
                yield id(territory.id());
            }
            case "deleteTerritory" -> {
                var territory = territories.get(actor, number(wanted, "id"));
                territories.delete(actor, territory.id(), territory.version());
                yield id(territory.id());
            }
            case "rule" -> id(rules.create(actor, terms(wanted)));
            case "deleteRule" -> {
                rules.delete(
                        actor,
                        number(wanted, "id"),
                        rules.get(actor, number(wanted, "id")).version());
                yield id(number(wanted, "id"));
            }
            case "default" -> {
                var module = SharedModule.valueOf(wanted.getString("module"));
                var now = defaults.list(actor).stream()
                        .filter(d -> d.module() == module)
                        .findFirst()
                        .orElseThrow();
                defaults.change(actor, module, now.version(), DefaultAccess.valueOf(wanted.getString("access")));
                yield id(now.version());
            }
            case "preview" -> effects(actor, change(wanted));
            default -> throw new IllegalArgumentException(wanted.toString());
        };
    }

    private static SharingChange change(JsonObject wanted) {
        return switch (wanted.getString("change")) {
            case "rule" -> new SharingChange.RuleAdded(terms(wanted));
            case "deleteRule" -> new SharingChange.RuleDeleted(number(wanted, "id"));
            case "moveRole" -> new SharingChange.RoleMoved(number(wanted, "id"), number(wanted, "parent"));
            case "default" ->
                new SharingChange.DefaultChanged(
                        SharedModule.valueOf(wanted.getString("module")),
                        DefaultAccess.valueOf(wanted.getString("access")));
            case "members" -> new SharingChange.GroupMembers(number(wanted, "id"), members(wanted));
            case "territory" ->
                new SharingChange.TerritoryChanged(number(wanted, "id"), number(wanted, "parent"), members(wanted));
            case "userRole" -> new SharingChange.UserRole(number(wanted, "id"), number(wanted, "parent"));
            case "userActive" -> new SharingChange.UserActive(number(wanted, "id"), false);
            default -> throw new IllegalArgumentException(wanted.toString());
        };
    }

    private JsonObject effects(Actor actor, SharingChange change) {
        JsonArrayBuilder effects = Json.createArrayBuilder();
        preview.of(actor, change)
                .forEach(e -> effects.add(e.module() + " " + e.level() + " +" + e.usersGaining() + "/"
                        + e.recordsGained() + " -" + e.usersLosing() + "/" + e.recordsLost()));
        return Json.createObjectBuilder().add("effects", effects).build();
    }

    private static SharingTerms terms(JsonObject wanted) {
        return new SharingTerms(
                wanted.getString("name"),
                SharedModule.valueOf(wanted.getString("module")),
                Level.valueOf(wanted.getString("level")),
                new SharingParty(PartyKind.valueOf(wanted.getString("fromKind")), number(wanted, "from")),
                new SharingParty(PartyKind.valueOf(wanted.getString("toKind")), number(wanted, "to")));
    }

    private static Set<Long> members(JsonObject wanted) {
        Set<Long> members = new LinkedHashSet<>();
        wanted.getJsonArray("members").getValuesAs(JsonNumber.class).forEach(m -> members.add(m.longValue()));
        return members;
    }

    private static long version(JsonObject wanted, long now) {
        return wanted.containsKey("version") ? number(wanted, "version") : now;
    }

    private static Long number(JsonObject wanted, String name) {
        return wanted.containsKey(name) ? wanted.getJsonNumber(name).longValue() : null;
    }

    private static JsonObject id(long id) {
        return Json.createObjectBuilder().add("id", id).build();
    }
}
