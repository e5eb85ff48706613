package org.enishi.sandbox.fediverse;

import java.util.Set;

/** An application that registered itself with a server. */
public record Application(
        long number,
        String name,
        String website,
        Set<String> redirectUris,
        Set<String> scopes,
        String clientId,
        String clientSecret) {}
