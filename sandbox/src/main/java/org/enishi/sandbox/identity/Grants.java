package org.enishi.sandbox.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Codes and access tokens, and what stands behind each. */
@ApplicationScoped
public class Grants {

    private final Map<String, Grant> grants = new ConcurrentHashMap<>();

    String keep(Grant grant) {
        String value = UUID.randomUUID().toString();
        grants.put(value, grant);
        return value;
    }

    Optional<Grant> of(String value) {
        return Optional.ofNullable(grants.get(value));
    }

    /** A code counts once. */
    Optional<Grant> take(String value) {
        return value == null ? Optional.empty() : Optional.ofNullable(grants.remove(value));
    }
}
