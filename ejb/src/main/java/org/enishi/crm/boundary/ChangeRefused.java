package org.enishi.crm.boundary;

import org.enishi.platform.boundary.BusinessException;

/** A change was not applied, and nothing was changed; the verdict says why. HTTP 412, 422 or 409. */
public class ChangeRefused extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final transient Verdict verdict;

    public ChangeRefused(Verdict verdict) {
        super(keyOf(verdict));
        this.verdict = verdict;
    }

    public Verdict verdict() {
        return verdict;
    }

    private static String keyOf(Verdict verdict) {
        if (verdict instanceof Verdict.Stale) {
            return "crm.error.stale";
        }
        return verdict instanceof Verdict.Duplicate ? "crm.error.duplicate" : "crm.error.invalid";
    }
}
