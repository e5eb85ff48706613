package org.enishi.transfer.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.transfer.view.Outcome.DUPLICATE;
import static org.enishi.transfer.view.Outcome.INVALID;
import static org.enishi.transfer.view.Outcome.NEW;
import static org.enishi.transfer.view.Outcome.REFUSED;
import static org.enishi.transfer.view.Outcome.REPEATED;

import java.util.List;
import java.util.Map;
import org.enishi.crm.boundary.Verdict;
import org.enishi.transfer.boundary.Preview;
import org.enishi.transfer.boundary.Remark;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("What would become of people in a file")
@Tag("CR-13")
class OutcomesTest {

    private static final Verdict OK = new Verdict.Ok();
    private static final Verdict WRONG =
            new Verdict.Invalid(Map.of("email", new Verdict.Problem("crm.invalid.email", List.of())));
    private static final Verdict KNOWN = new Verdict.Duplicate(List.of(new Verdict.Match(7, "佐藤 花子")));

    @Test
    void followsTheVerdict() {
        var entries = List.of(entry(1, OK), entry(2, KNOWN), entry(3, WRONG), entry(4, new Verdict.Denied(null)));
        assertThat(Outcomes.of(entries)).containsExactly(NEW, DUPLICATE, INVALID, REFUSED);
    }

    @Test
    void ofSeveralWithOneAddressOnlyTheFirstIsNew() {
        var entries = List.of(entry(1, OK), entry(2, OK), sharing(3, OK, 1), sharing(4, OK, 1));
        assertThat(Outcomes.of(entries)).containsExactly(NEW, NEW, REPEATED, REPEATED);
    }

    @Test
    void theNextIsNewIfTheFirstWithItsAddressCannotBeTaken() {
        var entries = List.of(entry(1, WRONG), sharing(2, OK, 1), sharing(3, OK, 1));
        assertThat(Outcomes.of(entries)).containsExactly(INVALID, NEW, REPEATED);
    }

    private static Preview.Entry entry(int number, Verdict verdict) {
        return new Preview.Entry(number, number, "誰か", Map.of(), verdict, List.of());
    }

    private static Preview.Entry sharing(int number, Verdict verdict, int earlier) {
        return new Preview.Entry(
                number, number, "誰か", Map.of(), verdict, List.of(Remark.of("transfer.remark.sameEmail", earlier)));
    }
}
