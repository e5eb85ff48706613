package org.enishi.sandbox.fediverse;

import java.time.Instant;
import java.util.List;

/**
 * Somebody's account on one server of the fediverse, known to all others.
 *
 * @param number from which every server makes an id of its own
 * @param key the person's key in the cast
 * @param domain the name of the home server, which stands in handles
 * @param locked whether followers need approval
 * @param discoverable whether searches by name may find it
 */
public record Profile(
        long number,
        String key,
        String username,
        String domain,
        String displayName,
        String note,
        List<Field> fields,
        boolean locked,
        boolean discoverable,
        Instant created) {

    public record Field(String name, String value, Instant verified) {}

    /** The handle as a server shows it: without a host for its own people. */
    public String acctOn(String serverDomain) {
        return domain.equals(serverDomain) ? username : fullAcct();
    }

    public String fullAcct() {
        return username + "@" + domain;
    }
}
