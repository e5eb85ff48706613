package org.enishi.network.gateway;

import java.util.Set;
import org.enishi.network.boundary.Legible;

/** The account itself, as its network tells. {@code scopes} is null where the network doesn't list them. */
public record Self(String id, String name, String email, Set<String> scopes) {

    public Self {
        name = Legible.line(name);
        email = Legible.line(email);
    }
}
