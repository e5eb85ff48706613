package org.enishi.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import org.enishi.platform.boundary.SecretVault;
import org.enishi.platform.boundary.StoredSecrets;

/** The secrets of authenticator apps. */
@ApplicationScoped
public class SecondFactorSecrets implements StoredSecrets {

    private static final System.Logger LOG = System.getLogger(SecondFactorSecrets.class.getName());

    @Inject
    private SecondFactorTx factors;

    @Override
    public int encryptAnew(SecretVault vault) {
        int done = 0;
        for (long user : factors.users()) {
            try {
                done += factors.encryptAnew(user, vault) ? 1 : 0;
            } catch (RuntimeException e) {
                // one that can't be read must not keep the others from following
                LOG.log(Level.WARNING, "The authenticator app of user " + user + " can't be encrypted anew", e);
            }
        }
        return done;
    }
}
