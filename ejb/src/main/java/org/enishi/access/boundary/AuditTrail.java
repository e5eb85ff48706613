package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.enishi.access.control.AuditListing;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.entity.Permission;

/** Reads the audit log (AC-24). There is no way to change it. */
@Stateless
@Requires(Permission.AUDIT_LOG)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class AuditTrail {

    @Inject
    private AuditListing listing;

    @Inject
    private UserDirectory directory;

    /** A page of the entries that are wanted, newest first. */
    public Slice<AuditLine> search(Actor actor, AuditQuery query) {
        return listing.page(actor, query);
    }

    /** The user who signs in with this name or address; nothing for nobody. */
    public Optional<Long> userCalled(Actor actor, String login) {
        return directory.findByLogin(login).map(u -> u.id());
    }
}
