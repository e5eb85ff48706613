package org.enishi.transfer.control;

import java.util.List;
import java.util.Map;
import org.enishi.transfer.boundary.Remark;

/**
 * What a card says of a person, in the fields of a record type.
 *
 * @param name what the person is called
 * @param values the values by field name
 * @param company the company; null where there is none
 * @param remarks what isn't taken over
 */
record MappedCard(String name, Map<String, Object> values, String company, List<Remark> remarks) {}
