package org.enishi.network.boundary;

import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Network;

/** An account has changed its state. Fired inside the transaction. */
public record NetworkAccountChanged(
        long accountId, long userId, Network network, AccountState before, AccountState now) {}
