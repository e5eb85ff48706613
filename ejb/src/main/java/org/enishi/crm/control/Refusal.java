package org.enishi.crm.control;

import org.enishi.crm.boundary.ChangeRefused;
import org.enishi.crm.boundary.Verdict;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;

/** Turns every verdict but Ok into its exception. */
final class Refusal {

    private Refusal() {}

    static void of(Verdict verdict) {
        if (verdict instanceof Verdict.NotFound) {
            throw new NotFound("crm.error.notFound");
        }
        if (verdict instanceof Verdict.Denied denied) {
            throw denied.permission() == null
                    ? new Denied("crm.error.readOnly")
                    : new Denied("access.error.denied", denied.permission());
        }
        if (!(verdict instanceof Verdict.Ok)) {
            throw new ChangeRefused(verdict);
        }
    }
}
