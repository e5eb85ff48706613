package org.enishi.access.control;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Hashes of the passwords that people choose: PBKDF2 with HMAC-SHA-512 and a salt of its own for each. */
@ApplicationScoped
public class Passwords {

    private static final String ALGORITHM = "PBKDF2WithHmacSHA512";

    @Inject
    private Pbkdf2PasswordHash hash;

    @Inject
    @ConfigProperty(name = "enishi.password.iterations", defaultValue = "210000")
    private int iterations;

    private String hashOfNobody;

    @PostConstruct
    void configure() {
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm",
                ALGORITHM,
                "Pbkdf2PasswordHash.Iterations",
                Integer.toString(iterations),
                "Pbkdf2PasswordHash.SaltSizeBytes",
                "32",
                "Pbkdf2PasswordHash.KeySizeBytes",
                "64"));
        hashOfNobody = hash("nobody has this password");
    }

    /** Whether a stored hash is weaker than those that are made now. */
    public boolean isOutdated(String storedHash) {
        String[] parts = storedHash.split(":");
        return !parts[0].equals(ALGORITHM) || Integer.parseInt(parts[1]) < iterations;
    }

    public String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    /** Whether the password is the one; without a hash the same work is done and the answer is no. */
    public boolean match(String password, String storedHash) {
        boolean right = hash.verify(password.toCharArray(), storedHash == null ? hashOfNobody : storedHash);
        return right && storedHash != null;
    }
}
