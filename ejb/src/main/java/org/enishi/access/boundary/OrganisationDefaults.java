package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Comparator;
import java.util.List;
import org.enishi.access.control.SetUp;
import org.enishi.access.control.VisibleOwners;
import org.enishi.access.entity.DefaultAccess;
import org.enishi.access.entity.OrganisationDefault;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.SharedModule;
import org.enishi.platform.boundary.Stale;

/**
 * What everybody may do with everybody's records, module by module (AC-11). A change counts at everybody's next
 * request, on every node. Every method needs the permission SHARING.
 */
@Stateless
@Requires(Permission.SHARING)
public class OrganisationDefaults {

    /** A module's default; the version is to be given back with a change. */
    public record DefaultInfo(SharedModule module, long version, DefaultAccess access) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private SetUp setUp;

    @Inject
    private VisibleOwners visibleOwners;

    /** The defaults of all modules, in the modules' order. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<DefaultInfo> list(Actor actor) {
        return em.createQuery("SELECT d FROM OrganisationDefault d", OrganisationDefault.class)
                .getResultStream()
                .map(d -> new DefaultInfo(d.module(), d.version(), d.access()))
                .sorted(Comparator.comparing(DefaultInfo::module))
                .toList();
    }

    /**
     * Changes the default of a module.
     *
     * @param version the version that the actor saw
     * @throws Stale if it was changed meanwhile
     */
    public void change(Actor actor, SharedModule module, long version, DefaultAccess access) {
        visibleOwners.lock();
        OrganisationDefault found = em.createQuery(
                        "SELECT d FROM OrganisationDefault d WHERE d.module = :module", OrganisationDefault.class)
                .setParameter("module", module)
                .getSingleResult();
        setUp.get(OrganisationDefault.class, found.id(), version).open(access);
        setUp.store(actor, found, "default.changed", "module:" + module + ":" + access);
    }
}
