package org.enishi.network.gateway;

import java.time.Instant;
import java.util.Set;

/**
 * Tokens as a network gives them.
 *
 * @param refreshToken null where the network sent none: then an older one stays in force
 * @param scopes what was granted, as far as the token's answer says; null if it doesn't
 */
public record Tokens(
        String accessToken, Instant accessEnd, String refreshToken, Instant refreshEnd, Set<String> scopes) {

    /** Never the tokens: this ends up in logs. */
    @Override
    public String toString() {
        return "Tokens[until " + accessEnd + "]";
    }
}
