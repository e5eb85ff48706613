package org.enishi.transfer.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.Applied;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.Records;

/** Makes one record of an import in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class RecordMakingTx {

    @Inject
    private Records records;

    public Applied make(Actor actor, RecordChange change) {
        return records.apply(actor, change);
    }
}
