package org.enishi.network.gateway;

import java.time.Instant;

/** A network's message that a member has removed our application, or wants their data deleted. */
public record Removal(String remoteId, Instant at) {}
