package org.enishi.transfer.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.Applied;
import org.enishi.crm.boundary.ChangeRefused;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.boundary.Verdict;
import org.enishi.crm.entity.RecordType;
import org.enishi.crm.entity.RecordType.Act;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.Rejected;
import org.enishi.transfer.control.People;
import org.enishi.transfer.control.People.Limits;
import org.enishi.transfer.control.People.Person;
import org.enishi.transfer.control.RecordMakingTx;

/**
 * Leads and contacts from vCard files (CR-13): versions 2.1, 3.0 and 4.0 as Outlook, iPhone, Google and Japanese
 * telephones write them. Needs the permissions to import and to create records of the type.
 */
@Stateless
public class VCardImport {

    @Inject
    private Records records;

    @Inject
    private RecordMakingTx making;

    @Inject
    @ConfigProperty(name = "enishi.import.vcard.max-bytes", defaultValue = "5242880")
    private long maxBytes;

    @Inject
    @ConfigProperty(name = "enishi.import.vcard.max-cards", defaultValue = "1000")
    private int maxCards;

    /** The largest file that is taken, in bytes. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public long maxBytes() {
        return maxBytes;
    }

    /** How many cards a file may hold. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public int maxCards() {
        return maxCards;
    }

    /**
     * What would become of a file; changes nothing. An entry that repeats the e-mail address of one before it has a
     * remark, since the run will find a duplicate there.
     *
     * @param target leads or contacts
     * @throws Denied without the permission to import and create
     * @throws Rejected if the file is too large, empty, no text or no vCard, or holds too many cards
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Preview preview(Actor actor, RecordType target, byte[] file) {
        People read = read(actor, target, file);
        List<Preview.Entry> entries = new ArrayList<>();
        for (Person person : read.people()) {
            Verdict verdict = records.check(actor, change(target, person, DuplicatePolicy.SKIP));
            entries.add(new Preview.Entry(
                    person.number(), person.line(), person.name(), person.values(), verdict, person.remarks()));
        }
        return new Preview(target, read.charset(), entries, read.unreadable());
    }

    /**
     * Makes a record of every card that can be taken; the others are told. Each record is made in its own
     * transaction.
     *
     * @param target leads or contacts
     * @param duplicates what is done with cards that seem to be there already
     * @throws Denied without the permission to import and create
     * @throws Rejected as with {@link #preview}; then nothing is changed
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public ImportResult run(Actor actor, RecordType target, byte[] file, DuplicatePolicy duplicates) {
        People read = read(actor, target, file);
        List<ImportResult.Created> created = new ArrayList<>();
        List<ImportResult.Refused> refused = new ArrayList<>();
        for (Person person : read.people()) {
            RecordChange change = change(target, person, duplicates);
            Verdict verdict = records.check(actor, change);
            if (verdict instanceof Verdict.Ok) {
                verdict = make(actor, person, change, created);
            }
            if (!(verdict instanceof Verdict.Ok)) {
                refused.add(new ImportResult.Refused(
                        person.number(), person.line(), person.name(), reason(verdict), verdict));
            }
        }
        return new ImportResult(target, created, refused, read.unreadable());
    }

    /** Between the check and now somebody else may have made the same record. */
    private Verdict make(Actor actor, Person person, RecordChange change, List<ImportResult.Created> created) {
        try {
            Applied applied = making.make(actor, change);
            created.add(new ImportResult.Created(person.number(), applied.id(), applied.name(), person.remarks()));
            return new Verdict.Ok();
        } catch (ChangeRefused refused) {
            return refused.verdict();
        }
    }

    private People read(Actor actor, RecordType target, byte[] file) {
        if (target == RecordType.ACCOUNT) {
            throw new Rejected("transfer.vcard.error.type");
        }
        actor.require(target.permission(Act.IMPORT));
        actor.require(target.permission(Act.CREATE));
        return People.in(file, new Limits(maxBytes, maxCards), target, records, actor);
    }

    private static RecordChange change(RecordType target, Person person, DuplicatePolicy duplicates) {
        var change = RecordChange.create(target, person.values(), Origin.IMPORT);
        return duplicates == DuplicatePolicy.CREATE ? change.acceptingDuplicate() : change;
    }

    private static Remark reason(Verdict verdict) {
        if (verdict instanceof Verdict.Duplicate duplicate) {
            return Remark.of("transfer.refused.duplicate", duplicate.matches().size());
        }
        if (verdict instanceof Verdict.Invalid invalid) {
            return Remark.of("transfer.refused.invalid", invalid.problems().size());
        }
        return Remark.of("transfer.refused.other");
    }
}
