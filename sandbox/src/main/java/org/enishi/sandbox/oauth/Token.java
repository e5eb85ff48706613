package org.enishi.sandbox.oauth;

import java.time.Instant;
import java.util.Set;
import org.enishi.sandbox.world.Member;

/**
 * A token that was given out.
 *
 * @param authorizedAt when the member agreed
 */
public record Token(
        String value,
        Kind kind,
        Member member,
        Set<String> scopes,
        Instant authorizedAt,
        Instant issuedAt,
        Instant expiresAt) {

    public enum Kind {
        ACCESS,
        REFRESH,
        LONG_LIVED
    }

    public boolean isExpiredAt(Instant now) {
        return !now.isBefore(expiresAt);
    }

    public long secondsLeft(Instant now) {
        return Math.max(0, expiresAt.getEpochSecond() - now.getEpochSecond());
    }
}
