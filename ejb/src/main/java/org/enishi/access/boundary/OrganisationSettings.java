package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Locale;
import org.enishi.access.control.OrganisationRules;
import org.enishi.access.entity.Organisation;
import org.enishi.access.entity.Permission;
import org.enishi.platform.boundary.Stale;

/** What holds for the whole organisation (AC-02, AC-07). */
@Stateless
@Requires(Permission.ORGANISATION_SETTINGS)
public class OrganisationSettings {

    /**
     * The settings.
     *
     * @param name of the organisation
     * @param language in which new users see Enishi, unless it is set otherwise
     * @param zone in which new users see moments
     * @param socialTab whether there is a Social tab at all; users' own links don't depend on it
     */
    public record Values(String name, Locale language, ZoneId zone, boolean socialTab) {}

    /** The settings with the version that a change of them has to name. */
    public record Current(long version, Values values) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private OrganisationRules rules;

    @Inject
    private AuditLog audit;

    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public Current get(Actor actor) {
        Organisation organisation = em.find(Organisation.class, Organisation.ONLY);
        return new Current(
                organisation.version(),
                new Values(
                        organisation.name(),
                        organisation.locale(),
                        organisation.timeZone(),
                        organisation.hasSocialTab()));
    }

    /**
     * Changes the settings.
     *
     * @throws Stale if somebody else changed them since
     * @throws FieldsRefused if a field can't be taken
     */
    public void change(Actor actor, long version, Values values) {
        rules.check(values.name(), values.language(), values.zone()).hold();
        Organisation organisation = em.find(Organisation.class, Organisation.ONLY);
        if (organisation.version() != version) {
            throw new Stale("access.error.stale");
        }
        boolean switched = organisation.hasSocialTab() != values.socialTab();
        organisation.change(values.name().strip(), values.language(), values.zone(), values.socialTab());
        try {
            em.flush();
        } catch (OptimisticLockException e) {
            throw new Stale("access.error.stale");
        }
        audit.record(actor, "organisation.changed", "organisation");
        if (switched) {
            audit.record(
                    actor, values.socialTab() ? "organisation.socialOn" : "organisation.socialOff", "organisation");
        }
    }
}
