package org.enishi.network.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Optional;
import org.enishi.network.control.AccountTx;
import org.enishi.network.control.Connectors;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.NetworkAccount;
import org.enishi.network.gateway.Removal;

/**
 * What networks tell us by themselves: that a member has removed the application there, or wants their data deleted
 * (LI-04). Nobody is signed in then; the network's signature is what counts.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Removals {

    @Inject
    private Connectors connectors;

    @Inject
    private AccountTx accounts;

    /**
     * A member has removed the application: their accounts become REVOKED. A message that was sent before the user
     * authenticated again, and so comes late or for a second time, changes nothing.
     *
     * @return whether the network has signed the message
     */
    public boolean removed(Network network, String signed) {
        Optional<Removal> removal = connectors.of(network).removal(signed);
        removal.ifPresent(r -> accounts.ofMember(network, r.remoteId()).stream()
                .filter(account -> !isOlder(r, account))
                .forEach(account -> accounts.becomes(account, AccountState.REVOKED)));
        return removal.isPresent();
    }

    /**
     * A member wants their data deleted: nothing of their accounts is kept. Ties of records stay: they are the
     * organisation's.
     *
     * @return whether the network has signed the message
     */
    public boolean deletionWanted(Network network, String signed) {
        Optional<Removal> removal = connectors.of(network).removal(signed);
        removal.ifPresent(r -> accounts.ofMember(network, r.remoteId()).stream()
                .filter(account -> !isOlder(r, account))
                .forEach(account -> accounts.forgotten(account)));
        return removal.isPresent();
    }

    /** Networks tell whole seconds. */
    private static boolean isOlder(Removal removal, NetworkAccount account) {
        return account.authenticatedAt() != null
                && removal.at().getEpochSecond() < account.authenticatedAt().getEpochSecond();
    }
}
