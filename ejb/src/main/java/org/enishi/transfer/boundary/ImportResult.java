package org.enishi.transfer.boundary;

import java.util.List;
import org.enishi.crm.boundary.Verdict;
import org.enishi.crm.entity.RecordType;

/**
 * What became of a file.
 *
 * @param type the type of the records made
 * @param created the records made
 * @param refused what was read but not made into a record
 * @param unreadable what couldn't be read
 */
public record ImportResult(RecordType type, List<Created> created, List<Refused> refused, List<Unreadable> unreadable) {

    /** A record that was made from the entry of that number; the remarks tell what wasn't taken over. */
    public record Created(int number, long id, String name, List<Remark> remarks) {}

    /** An entry of which no record was made: the reason in words, and the verdict with its fields or matches. */
    public record Refused(int number, int line, String name, Remark reason, Verdict verdict) {}
}
