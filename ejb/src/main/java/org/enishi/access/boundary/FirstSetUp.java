package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Locale;
import org.enishi.access.control.UserRules;
import org.enishi.access.entity.Organisation;
import org.enishi.access.entity.PermissionProfile;
import org.enishi.platform.boundary.NotFound;

/**
 * The first start, when there is nobody yet (AC-02): whoever comes first names the organisation and becomes its first
 * administrator. It asks for no permission, since nobody has one; instead it closes for ever with the first user,
 * however that user is made. Of two who try at once the database lets one.
 */
@Stateless
public class FirstSetUp {

    /** What is asked at the first start. The language and zone are the organisation's and the administrator's. */
    public record Answers(
            String organisation,
            Locale language,
            ZoneId zone,
            String lastName,
            String firstName,
            String email,
            String userName,
            String password) {}

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserRules userRules;

    @Inject
    private Provisioning provisioning;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    /** Whether the organisation still waits to be set up. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isOpen() {
        Organisation organisation = em.find(Organisation.class, Organisation.ONLY);
        return !organisation.isSetUp() && provisioning.isEmpty();
    }

    /**
     * Sets the organisation up.
     *
     * @throws FieldsRefused if a field can't be taken
     * @throws NotFound if it is set up already
     */
    public void setUp(Answers answers) {
        if (!isOpen()) {
            throw new NotFound("access.error.setUp");
        }
        var values = new UserValues(
                answers.userName(),
                answers.email(),
                answers.lastName(),
                answers.firstName(),
                answers.language(),
                answers.zone(),
                0L,
                null);
        userRules
                .checkNew(values, answers.password())
                .text("organisation", answers.organisation(), Organisation.NAME_LENGTH)
                .hold();
        if (!close(answers)) {
            throw new NotFound("access.error.setUp");
        }
        Actor first = provisioning.user(new Provisioning.NewUser(
                answers.userName().strip(),
                answers.email().strip(),
                answers.lastName().strip(),
                answers.firstName() == null ? "" : answers.firstName().strip(),
                PermissionProfile.administrator().name(),
                null,
                answers.password(),
                answers.language(),
                answers.zone()));
        audit.record(first, "organisation.setUp", "organisation user:" + first.id());
    }

    /** The row can be taken once: a second transaction waits for the first, and then finds it taken. */
    private boolean close(Answers answers) {
        return em.createNativeQuery("UPDATE organisation SET set_up_at = ?, name = ?, locale = ?, time_zone = ?,"
                                + " version = version + 1 WHERE id = ? AND set_up_at IS NULL")
                        .setParameter(1, Timestamp.from(clock.instant()))
                        .setParameter(2, answers.organisation().strip())
                        .setParameter(3, answers.language().toLanguageTag())
                        .setParameter(4, answers.zone().getId())
                        .setParameter(5, Organisation.ONLY)
                        .executeUpdate()
                == 1;
    }
}
