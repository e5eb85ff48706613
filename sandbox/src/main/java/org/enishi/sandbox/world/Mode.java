package org.enishi.sandbox.world;

/** What a network offers: what it offers an ordinary application today, or all that it once offered or offers partners. */
public enum Mode {
    TODAY,
    HISTORICAL
}
