package org.enishi.crm.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.lang.System.Logger.Level;
import java.util.Locale;
import java.util.Map;
import org.enishi.crm.boundary.RecordChanged;
import org.enishi.platform.boundary.Correlation;

/** A line in the server's log for every change of a record that stands. */
@ApplicationScoped
public class ChangeLog {

    private static final System.Logger LOG = System.getLogger(ChangeLog.class.getName());

    void log(@Observes(during = TransactionPhase.AFTER_SUCCESS) RecordChanged change) {
        LOG.log(
                Level.INFO,
                Correlation.line(
                        "record." + change.kind().name().toLowerCase(Locale.ROOT),
                        Map.of("type", change.type(), "record", change.id())));
    }
}
