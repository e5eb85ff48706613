package org.enishi.crm.control;

import static org.enishi.crm.boundary.Trait.DEFAULT_COLUMN;
import static org.enishi.crm.boundary.Trait.DUPLICATE_KEY;
import static org.enishi.crm.boundary.Trait.PERSONAL;
import static org.enishi.crm.boundary.Trait.REQUIRED;

import java.time.Instant;
import org.enishi.crm.entity.Account;
import org.enishi.crm.entity.Contact;
import org.enishi.crm.entity.CrmRecord;
import org.enishi.crm.entity.Industry;
import org.enishi.crm.entity.Lead;
import org.enishi.crm.entity.LeadSource;
import org.enishi.crm.entity.LeadStatus;
import org.enishi.crm.entity.Person;
import org.enishi.crm.entity.Rating;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.Salutation;

/** The fields of every record type, declared once. */
final class Schemas {

    static final RecordSchema<Lead> LEAD = lead();
    static final RecordSchema<Contact> CONTACT = contact();
    static final RecordSchema<Account> ACCOUNT = account();

    private Schemas() {}

    static RecordSchema<? extends CrmRecord> of(RecordType type) {
        return switch (type) {
            case LEAD -> LEAD;
            case CONTACT -> CONTACT;
            case ACCOUNT -> ACCOUNT;
        };
    }

    private static RecordSchema<Lead> lead() {
        var schema = new SchemaBuilder<>(RecordType.LEAD, Lead.class, Lead::new);
        name(schema);
        schema.line("company", 200, Lead::company, Lead::worksFor, DEFAULT_COLUMN)
                .folded("company", "company_key")
                .line("title", 120, Lead::title, Lead::title, DEFAULT_COLUMN);
        reach(schema);
        schema.group("lead")
                .pick("status", LeadStatus.class, Lead::status, Lead::status, DEFAULT_COLUMN)
                .pick("rating", Rating.class, Lead::rating, Lead::rating, DEFAULT_COLUMN)
                .pick("source", LeadSource.class, Lead::source, Lead::source)
                .pick("industry", Industry.class, Lead::industry, Lead::industry)
                .integer("employees", Lead::employees, Lead::employees)
                .money("annualRevenue", Lead::annualRevenue, Lead::annualRevenue);
        schema.group("address").address("", Lead::address, Lead::address);
        more(schema);
        return dates(schema).sortedByOptional("company", "company_key").build();
    }

    private static RecordSchema<Contact> contact() {
        var schema = new SchemaBuilder<>(RecordType.CONTACT, Contact.class, Contact::new);
        name(schema);
        schema.reference("accountId", RecordType.ACCOUNT, Contact::accountId, Contact::accountId, DEFAULT_COLUMN)
                .line("department", 120, Contact::department, Contact::department)
                .line("title", 120, Contact::title, Contact::title, DEFAULT_COLUMN)
                .reference("reportsToId", RecordType.CONTACT, Contact::reportsToId, Contact::reportsToId)
                .date("birthday", Contact::birthday, Contact::birthday, PERSONAL)
                .pick("leadSource", LeadSource.class, Contact::leadSource, Contact::leadSource);
        reach(schema);
        schema.group("address").address("", Contact::address, Contact::address);
        schema.group("otherAddress").address("other", Contact::otherAddress, Contact::otherAddress);
        more(schema);
        return dates(schema).build();
    }

    private static RecordSchema<Account> account() {
        var schema = new SchemaBuilder<>(RecordType.ACCOUNT, Account.class, Account::new)
                .group("name")
                .line("name", 200, Account::name, Account::rename, REQUIRED, DEFAULT_COLUMN)
                .folded("name", "name_key")
                .user("ownerId", Account::ownerId, Account::reassignTo, REQUIRED, DEFAULT_COLUMN);
        return dates(schema).build();
    }

    private static <P extends Person> void name(SchemaBuilder<P> schema) {
        schema.group("name")
                .line("lastName", 80, P::lastName, P::renameLast, REQUIRED, PERSONAL)
                .folded("lastName", "name_key")
                .line("firstName", 80, P::firstName, P::renameFirst, PERSONAL)
                .line("lastNameReading", 80, P::lastNameReading, P::readLast, PERSONAL)
                .line("firstNameReading", 80, P::firstNameReading, P::readFirst, PERSONAL)
                .pick("salutation", Salutation.class, P::salutation, P::salutation);
    }

    private static <P extends Person> void reach(SchemaBuilder<P> schema) {
        schema.group("reach")
                .email("email", P::email, P::reachAt, PERSONAL, DUPLICATE_KEY, DEFAULT_COLUMN)
                .email("secondaryEmail", P::secondaryEmail, P::secondaryEmail, PERSONAL)
                .phone("phone", P::phone, P::phone, PERSONAL, DEFAULT_COLUMN)
                .phone("mobile", P::mobile, P::mobile, PERSONAL)
                .phone("fax", P::fax, P::fax)
                .url("website", P::website, P::website)
                .truth("emailOptOut", P::emailOptOut, P::emailOptOut)
                .group("social")
                .line("linkedinHandle", 255, P::linkedinHandle, P::linkedinHandle, PERSONAL)
                .line("facebookHandle", 255, P::facebookHandle, P::facebookHandle, PERSONAL)
                .line("xHandle", 255, P::xHandle, P::xHandle, PERSONAL)
                .line("mastodonHandle", 255, P::mastodonHandle, P::mastodonHandle, PERSONAL);
    }

    private static <P extends Person> void more(SchemaBuilder<P> schema) {
        schema.group("more")
                .longText("description", 32_000, P::description, P::description)
                .tags("tags", P::tags, P::tags)
                .tags("categories", P::categories, P::categories)
                .user("ownerId", P::ownerId, P::reassignTo, REQUIRED, DEFAULT_COLUMN);
    }

    private static <R extends CrmRecord> SchemaBuilder<R> dates(SchemaBuilder<R> schema) {
        return schema.group("territories")
                .territories(R::territorySetId)
                .group("dates")
                .moment("createdAt", R::createdAt)
                .moment("updatedAt", R::updatedAt)
                .sortedBy("name", "name_key", String.class)
                .sortedBy("createdAt", "created_at", Instant.class)
                .sortedBy("updatedAt", "updated_at", Instant.class);
    }
}
