package org.enishi.sandbox.oauth;

import java.time.Instant;
import java.util.Set;
import org.enishi.sandbox.world.Member;

/** @param challenge the PKCE challenge (S256) that came with the request, or null */
public record AuthorizationCode(
        String value, String redirectUri, String challenge, Member member, Set<String> scopes, Instant expiresAt) {}
