package org.enishi.access.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enishi.access.control.UserDirectory;
import org.enishi.access.control.UserListing;
import org.enishi.access.entity.User;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.entity.PersonName;

/** The people who use Enishi, as far as everybody may know of them. */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class Users {

    private static final List<String> LANGUAGES = List.of("ja", "en");

    @PersistenceContext
    private EntityManager em;

    @Inject
    private UserDirectory directory;

    @Inject
    private UserListing listing;

    /** The names of users, deactivated ones too, in one statement. Ids that are nobody's are left out. */
    public Map<Long, String> names(Actor actor, Collection<Long> ids) {
        return directory.names(ids);
    }

    /** Whom a record can be given to: all active users, by name. */
    public List<UserName> assignable(Actor actor) {
        return em.createQuery(
                        "SELECT u.id, u.lastName, u.firstName FROM User u WHERE u.active = TRUE"
                                + " ORDER BY u.lastName, u.firstName, u.id",
                        Object[].class)
                .getResultStream()
                .map(u -> new UserName((Long) u[0], PersonName.display((String) u[1], (String) u[2])))
                .toList();
    }

    /** Active users who have every word of the text in their names, user name or e-mail address: at most 20. */
    public List<UserName> search(Actor actor, String text) {
        return text == null || text.isBlank() ? List.of() : listing.search(text);
    }

    /** Whether there is such a user and they can be given work. */
    public boolean isActive(long id) {
        User user = em.find(User.class, id);
        return user != null && user.isActive();
    }

    /**
     * Sets the language and zone that the actor sees Enishi in.
     *
     * @throws Rejected if the language is none of Enishi's
     */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void speak(Actor actor, Locale language, ZoneId zone) {
        if (!LANGUAGES.contains(language.getLanguage())) {
            throw new Rejected("access.error.language", language.toLanguageTag());
        }
        em.find(User.class, actor.id()).speaks(language, zone);
    }
}
