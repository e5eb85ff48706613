package org.enishi.transfer.boundary;

import java.util.List;
import java.util.Map;
import org.enishi.crm.boundary.Verdict;
import org.enishi.crm.entity.RecordType;

/**
 * What would become of a file.
 *
 * @param type the type of record that would be made
 * @param charset the character set in which the file was read, as far as it doesn't declare others itself
 * @param entries what was read, in the order of the file
 * @param unreadable what couldn't be read
 */
public record Preview(RecordType type, String charset, List<Entry> entries, List<Unreadable> unreadable) {

    /**
     * A person in the file.
     *
     * @param number the number in the file, from 1
     * @param line the line on which it begins
     * @param name what the record would be called
     * @param values the value of each field by its name
     * @param verdict what would become of it
     * @param remarks what else there is to tell, such as what isn't taken over
     */
    public record Entry(
            int number, int line, String name, Map<String, Object> values, Verdict verdict, List<Remark> remarks) {}
}
