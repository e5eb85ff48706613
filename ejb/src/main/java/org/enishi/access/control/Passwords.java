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
        return !storedHash.startsWith(ALGORITHM + ":") || rounds(storedHash) < iterations;
    }

    public String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    /**
     * Whether the password is the one. As much work is done where there is no hash, or one of former times with fewer
     * rounds: how long an answer takes must not tell who is a user.
     */
    public boolean match(String password, String storedHash) {
        boolean right = hash.verify(password.toCharArray(), storedHash == null ? hashOfNobody : storedHash);
        int missing = storedHash == null ? 0 : iterations - rounds(storedHash);
        if (missing > 0) {
            hash.verify(password.toCharArray(), hashOfNobody.replaceFirst(":\\d+:", ":" + missing + ":"));
        }
        return right && storedHash != null;
    }

    private static int rounds(String storedHash) {
        return Integer.parseInt(storedHash.split(":")[1]);
    }
}
