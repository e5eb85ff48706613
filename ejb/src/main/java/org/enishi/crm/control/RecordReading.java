package org.enishi.crm.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.SharedModule;
import org.enishi.crm.boundary.FieldInfo;
import org.enishi.crm.boundary.RecordDetail;
import org.enishi.crm.boundary.RecordHead;
import org.enishi.crm.entity.Contact;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.Lead;
import org.enishi.crm.entity.Person;
import org.enishi.crm.entity.RecordRepository;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.entity.PersonName;

/** Reads single records for those who may see them. */
@Dependent
public class RecordReading {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Labels labels;

    @Inject
    private TerritoryNames territories;

    public RecordDetail detail(Actor actor, RecordType type, long id) {
        return detail(actor, Schemas.of(type), id);
    }

    public RecordHead head(Actor actor, RecordType type, long id, Level level) {
        CrmRecord record = find(actor, Schemas.of(type), id, Level.SEE);
        if (level == Level.EDIT && !isOpen(actor, Schemas.of(type), id)) {
            throw new Denied("crm.error.readOnly");
        }
        if (!(record instanceof Person person)) {
            String name = record.displayName();
            return new RecordHead(type, id, name, name, null, null, null, null, List.of(), Map.of());
        }
        return new RecordHead(
                type,
                id,
                person.displayName(),
                person.lastName(),
                person.firstName(),
                person.lastNameReading(),
                person.firstNameReading(),
                company(actor, person),
                Stream.of(person.email(), person.secondaryEmail())
                        .filter(e -> e != null)
                        .toList(),
                handles(person));
    }

    /** The record itself, for what belongs to it but is none of its fields. */
    public CrmRecord record(Actor actor, RecordType type, long id, Level level) {
        return find(actor, Schemas.of(type), id, level);
    }

    public Map<Long, String> names(Actor actor, RecordType type, Collection<Long> ids) {
        return new RecordRepository(em).names(actor.visibility(type.shared(), Level.SEE), type, ids);
    }

    public List<FieldInfo> fields(RecordType type) {
        return Schemas.of(type).infos();
    }

    public List<String> sorts(RecordType type) {
        return Schemas.of(type).sortNames();
    }

    public List<String> initials() {
        return Initials.all();
    }

    private <T extends CrmRecord> RecordDetail detail(Actor actor, RecordSchema<T> schema, long id) {
        T record = find(actor, schema, id, Level.SEE);
        boolean open = isOpen(actor, schema, id);
        Map<String, Object> values = new LinkedHashMap<>();
        schema.fields().forEach(f -> values.put(f.name(), f.valueOf(record)));
        territories.tell(actor, schema.fields(), List.of(values));
        var names = labels.of(actor, schema.fields(), List.of(values));
        String reading = record instanceof Person person
                ? PersonName.display(person.lastNameReading(), person.firstNameReading())
                : "";
        return new RecordDetail(
                schema.type(),
                id,
                record.version(),
                record.displayName(),
                reading,
                values,
                Labels.pick(names, values),
                open && actor.has(schema.type().permission(Act.EDIT)),
                open && actor.has(schema.type().permission(Act.DELETE)),
                record.createdAt(),
                record.updatedAt());
    }

    private <T extends CrmRecord> T find(Actor actor, RecordSchema<T> schema, long id, Level level) {
        return new RecordRepository(em)
                .find(actor.visibility(schema.type().shared(), level), schema.entity(), schema.type(), id)
                .orElseThrow(() -> new NotFound("crm.error.notFound"));
    }

    private boolean isOpen(Actor actor, RecordSchema<?> schema, long id) {
        return actor.visibility(schema.type().shared(), Level.EDIT).all()
                || !new RecordRepository(em)
                        .names(actor.visibility(schema.type().shared(), Level.EDIT), schema.type(), Set.of(id))
                        .isEmpty();
    }

    private String company(Actor actor, Person person) {
        if (person instanceof Lead lead) {
            return lead.company();
        }
        Long account = person instanceof Contact contact ? contact.accountId() : null;
        return account == null
                ? null
                : new RecordRepository(em)
                        .names(actor.visibility(SharedModule.ACCOUNT, Level.SEE), RecordType.ACCOUNT, Set.of(account))
                        .get(account);
    }

    private static Map<String, String> handles(Person person) {
        Map<String, String> handles = new LinkedHashMap<>();
        put(handles, "linkedin", person.linkedinHandle());
        put(handles, "facebook", person.facebookHandle());
        put(handles, "x", person.xHandle());
        put(handles, "mastodon", person.mastodonHandle());
        return handles;
    }

    private static void put(Map<String, String> handles, String network, String handle) {
        if (handle != null) {
            handles.put(network, handle);
        }
    }
}
