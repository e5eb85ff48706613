package org.enishi.inside;

import jakarta.ejb.Stateful;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.enishi.access.boundary.Tokens;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.PermissionProfile;

/** What {@link ProfilesIT} looks at. */
@Stateful
public class ProfilesData {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Tokens tokens;

    private String lastToken = "";

    public boolean refusesToChange(String profile) {
        PermissionProfile found = em.createQuery(
                        "SELECT p FROM PermissionProfile p WHERE p.name = :name", PermissionProfile.class)
                .setParameter("name", profile)
                .getSingleResult();
        try {
            found.grant(Permission.ofAdministrator());
            return false;
        } catch (IllegalStateException e) {
            return true;
        }
    }

    public List<String> builtIn() {
        return em.createQuery("SELECT p.name FROM PermissionProfile p WHERE p.builtIn = TRUE", String.class)
                .getResultList();
    }

    public List<String> passwordHashes(String... users) {
        return em.createQuery("SELECT u.passwordHash FROM User u WHERE u.userName IN :users", String.class)
                .setParameter("users", List.of(users))
                .getResultList();
    }

    /** Every text of the row of a token just issued. */
    public String keptOfANewToken() {
        var issued = tokens.issue(new Tokens.NewToken("tanaka", "enishi-demo", "kept", null, "127.0.0.1"));
        lastToken = issued.token();
        Object[] row = (Object[]) em.createNativeQuery("SELECT token_hash, application FROM api_token WHERE id = ?")
                .setParameter(1, issued.id())
                .getSingleResult();
        return row[0] + " " + row[1];
    }

    public String lastToken() {
        return lastToken;
    }
}
