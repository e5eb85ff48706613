package org.enishi.transfer.view;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.enishi.crm.boundary.Verdict;
import org.enishi.transfer.boundary.Preview;
import org.enishi.transfer.boundary.Remark;

/** Tells what would become of each entry of a file if duplicates were skipped. */
final class Outcomes {

    private static final String SAME_EMAIL = "transfer.remark.sameEmail";

    private Outcomes() {}

    /**
     * The outcomes in the order of the entries. The preview checks each entry by itself; of those that share an e-mail
     * address, the run makes the first and finds the others to be duplicates of it.
     */
    static List<Outcome> of(List<Preview.Entry> entries) {
        Set<Integer> made = new HashSet<>();
        List<Outcome> outcomes = new ArrayList<>();
        for (Preview.Entry entry : entries) {
            Outcome outcome = of(entry.verdict());
            if (outcome == Outcome.NEW && !made.add(firstWithSameEmail(entry))) {
                outcome = Outcome.REPEATED;
            }
            outcomes.add(outcome);
        }
        return outcomes;
    }

    static Outcome of(Verdict verdict) {
        if (verdict instanceof Verdict.Ok) {
            return Outcome.NEW;
        }
        if (verdict instanceof Verdict.Duplicate) {
            return Outcome.DUPLICATE;
        }
        return verdict instanceof Verdict.Invalid ? Outcome.INVALID : Outcome.REFUSED;
    }

    private static int firstWithSameEmail(Preview.Entry entry) {
        for (Remark remark : entry.remarks()) {
            if (remark.key().equals(SAME_EMAIL)) {
                return ((Number) remark.arguments().get(0)).intValue();
            }
        }
        return entry.number();
    }
}
