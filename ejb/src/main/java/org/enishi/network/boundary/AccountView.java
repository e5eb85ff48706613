package org.enishi.network.boundary;

import java.time.Instant;
import java.util.List;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.QuotaOperation;
import org.enishi.network.entity.Standing;

/**
 * A user's own account at a network, as it is shown to them.
 *
 * @param id the account's id; 0 where the user never authenticated
 * @param remoteId the account's own id at the network; null if not known
 * @param configured whether the operator has registered an application with the network
 * @param state DISCONNECTED too where the user never authenticated
 * @param stateSince null where the user never authenticated
 * @param authenticatedAs the name, or otherwise the e-mail address, of the account there; null if not known
 * @param endsAt when the account ends by itself; null for not
 * @param abilities what the network can do, in the order of {@link Capability}
 * @param quotas what is counted, in the order of {@link QuotaOperation}
 * @param connectedApplicationsUrl the network's own page of connected applications
 */
public record AccountView(
        long id,
        String remoteId,
        Network network,
        boolean configured,
        AccountState state,
        Instant stateSince,
        String authenticatedAs,
        String email,
        Instant authenticatedAt,
        Instant endsAt,
        List<Ability> abilities,
        List<QuotaUse> quotas,
        String connectedApplicationsUrl) {

    /**
     * One capability.
     *
     * @param standing how the network offers it to applications at large: what the interface may mark it with
     * @param offered whether this application has it: so in general, or by the operator's word
     * @param granted whether the user allowed it
     */
    public record Ability(Capability capability, Standing standing, boolean offered, boolean granted) {

        public boolean usable() {
            return offered && granted;
        }
    }

    /**
     * How much of a limit is used.
     *
     * @param resetsAt when counting starts anew; null if nothing was used since it did
     * @param blockedUntil until when the network itself has said no; null if it hasn't
     */
    public record QuotaUse(QuotaOperation operation, int used, int max, Instant resetsAt, Instant blockedUntil) {}

    public boolean active() {
        return state == AccountState.ACTIVE;
    }

    /** Whether the capability is to be had from the network and was granted by the user. */
    public boolean can(Capability capability) {
        return active() && abilities.stream().anyMatch(a -> a.capability() == capability && a.usable());
    }
}
