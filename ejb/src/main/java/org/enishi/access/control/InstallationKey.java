package org.enishi.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A random key that all nodes of an installation share. Under it stands what is only compared: a table of plain hashes
 * of names could be read by trying names.
 */
@ApplicationScoped
public class InstallationKey {

    private static final String ALGORITHM = "HmacSHA256";

    @PersistenceContext
    private EntityManager em;

    private volatile SecretKeySpec key;

    /** The keyed hash of a text, 64 characters long. */
    public String hash(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    private SecretKeySpec key() {
        SecretKeySpec known = key;
        if (known == null) {
            String secret = (String) em.createNativeQuery("SELECT secret FROM installation_key WHERE name = 'signin'")
                    .getSingleResult();
            known = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
            key = known;
        }
        return known;
    }
}
