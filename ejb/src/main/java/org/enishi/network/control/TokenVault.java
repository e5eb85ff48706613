package org.enishi.network.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import org.enishi.platform.boundary.Keyset;

/** Encrypts the tokens of networks, each bound to its account and kind, so that none can be moved into another row. */
@Dependent
public class TokenVault {

    /** What is encrypted. */
    public enum Kind {
        ACCESS,
        REFRESH
    }

    @Inject
    private Keyset keyset;

    /** The id of the key that encrypts now. */
    public int keyId() {
        return keyset.vault().keyId();
    }

    public byte[] encrypt(long accountId, Kind kind, String token) {
        return keyset.vault().encrypt(place(accountId, kind), token);
    }

    public String decrypt(long accountId, Kind kind, byte[] stored) {
        return keyset.vault().decrypt(place(accountId, kind), stored);
    }

    private static String place(long accountId, Kind kind) {
        return "network_account:" + accountId + ":" + kind;
    }
}
