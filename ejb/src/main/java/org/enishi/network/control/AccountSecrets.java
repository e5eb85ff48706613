package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.enishi.platform.boundary.SecretVault;
import org.enishi.platform.boundary.StoredSecrets;

/** The tokens of accounts. */
@ApplicationScoped
public class AccountSecrets implements StoredSecrets {

    private static final System.Logger LOG = System.getLogger(AccountSecrets.class.getName());
    private static final int AT_ONCE = 200;

    @Inject
    private AccountTx accounts;

    @Override
    public int encryptAnew(SecretVault vault) {
        int done = 0;
        Set<Long> unreadable = new HashSet<>();
        List<Long> found = accounts.encryptedOtherwise(vault.keyId(), AT_ONCE);
        while (found.stream().anyMatch(id -> !unreadable.contains(id))) {
            for (long id : found) {
                if (unreadable.contains(id)) {
                    continue;
                }
                try {
                    accounts.encryptAnew(id);
                    done++;
                } catch (RuntimeException e) {
                    // one that can't be read must not keep the others from following
                    LOG.log(Level.WARNING, "The tokens of account " + id + " can't be encrypted anew", e);
                    unreadable.add(id);
                }
            }
            found = accounts.encryptedOtherwise(vault.keyId(), AT_ONCE + unreadable.size());
        }
        return done;
    }
}
