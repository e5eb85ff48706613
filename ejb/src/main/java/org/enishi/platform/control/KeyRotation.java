package org.enishi.platform.control;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.enishi.platform.boundary.Keyset;
import org.enishi.platform.boundary.RepeatedJob;
import org.enishi.platform.boundary.Schedule;
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
    private static final Duration AFTER_START = Duration.ofSeconds(15);
    private static final Duration AGAIN = Duration.ofHours(6);

    @Inject
    private Schedule schedule;

    @Inject
    @Any
    private Instance<StoredSecrets> secrets;

    @Inject
    private Keyset keyset;

    @Inject
    private Clock clock;

    private RepeatedJob job;
    private Instant due = Instant.EPOCH;

    @PostConstruct
    void begin() {
        job = schedule.every(AFTER_START, "encrypting with the primary key", this::run);
    }

    @PreDestroy
    void end() {
        job.end();
    }

    private void run() {
        if (clock.instant().isBefore(due)) {
            return;
        }
        keyset.vaultIfThere().ifPresent(this::encryptAnew);
        due = clock.instant().plus(AGAIN);
    }

    private void encryptAnew(SecretVault vault) {
        int done = secrets.stream().mapToInt(s -> s.encryptAnew(vault)).sum();
        if (done > 0) {
            LOG.log(Level.INFO, "{0} secrets were encrypted anew with the primary key {1}", done, vault.keyId());
        }
    }
}
