package org.enishi.sociallink.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Level;
import org.enishi.crm.boundary.RecordHead;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;

/** Who may do what beside which record. */
@Dependent
public class Access {

    @Inject
    private Records records;

    /** Only leads and contacts have social links (LI-25). */
    private static void checkType(RecordType type) {
        if (type != RecordType.LEAD && type != RecordType.CONTACT) {
            throw new NotFound("crm.error.notFound");
        }
    }

    public RecordHead see(Actor actor, RecordType type, long id) {
        checkType(type);
        return records.head(actor, type, id, Level.SEE);
    }

    /** The record first: somebody who may not see it must not learn of it from what they lack otherwise. */
    public RecordHead edit(Actor actor, RecordType type, long id, Network network) {
        checkType(type);
        RecordHead head = records.head(actor, type, id, Level.EDIT);
        actor.require(network.permission());
        return head;
    }

    /** For calls outside of any transaction: there, asking for edit and being refused undoes nothing. */
    public Beside beside(Actor actor, RecordType type, long id, Network network) {
        checkType(type);
        try {
            return new Beside(actor, records.head(actor, type, id, Level.EDIT), network, true);
        } catch (Denied e) {
            return new Beside(actor, records.head(actor, type, id, Level.SEE), network, false);
        }
    }
}
