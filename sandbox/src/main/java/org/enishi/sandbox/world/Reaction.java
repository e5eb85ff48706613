package org.enishi.sandbox.world;

import java.time.Instant;

public record Reaction(Member by, String type, Instant at) {}
