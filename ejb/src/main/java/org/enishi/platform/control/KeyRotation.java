package org.enishi.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.enishi.platform.boundary.Keyset;
import org.enishi.platform.boundary.SecretVault;
import org.enishi.platform.boundary.StoredSecrets;

/**
 * Has everything encrypted anew once the keyset has another primary key: soon after a start, since a keyset is read
 * then, and now and again, for what a node with the older keyset has stored meanwhile. Each secret is changed under the
 * lock of its row, so that nodes that do this together do no harm.
 */
@Singleton
@Startup
@DependsOn("Database")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class KeyRotation {

    private static final System.Logger LOG = System.getLogger(KeyRotation.class.getName());
    private static final Duration AFTER_START = Duration.ofSeconds(5);
    private static final Duration EVERY = Duration.ofHours(6);

    @Resource
    private ManagedScheduledExecutorService scheduler;

    @Inject
    @Any
    private Instance<StoredSecrets> secrets;

    @Inject
    private Keyset keyset;

    private ScheduledFuture<?> scheduled;

    @PostConstruct
    void begin() {
        scheduled = scheduler.scheduleWithFixedDelay(
                this::run, AFTER_START.toMillis(), EVERY.toMillis(), TimeUnit.MILLISECONDS);
    }

    @PreDestroy
    void end() {
        scheduled.cancel(false);
    }

    private void run() {
        try {
            keyset.vaultIfThere().ifPresent(this::encryptAnew);
        } catch (RuntimeException e) {
            // logged here, since a task that throws would never be run again
            LOG.log(Level.ERROR, "Secrets could not be encrypted anew; it is tried again in " + EVERY, e);
        }
    }

    private void encryptAnew(SecretVault vault) {
        int done = secrets.stream().mapToInt(s -> s.encryptAnew(vault)).sum();
        if (done > 0) {
            LOG.log(Level.INFO, "{0} secrets were encrypted anew with the primary key {1}", done, vault.keyId());
        }
    }
}
