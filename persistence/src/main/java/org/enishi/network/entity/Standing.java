package org.enishi.network.entity;

import java.util.Locale;

/** Whether a network lets this application use a capability. Only what is AVAILABLE is called. */
public enum Standing {
    AVAILABLE,
    /** The network opens it after a review of the application. */
    NEEDS_REVIEW,
    /** The network opens it under a contract only. */
    PARTNER_ONLY,
    /** The network has closed it; the call is kept for what it was. */
    RETIRED,
    /** The operator has switched it off. */
    OFF;

    /** Reads the word of a setting: {@code partner-only}. */
    public static Standing ofKey(String key) {
        return valueOf(key.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
