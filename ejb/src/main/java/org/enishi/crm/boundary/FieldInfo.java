package org.enishi.crm.boundary;

import java.util.List;
import java.util.Set;
import org.enishi.crm.entity.RecordType;

/**
 * A field of a record type, as surfaces see it.
 *
 * @param name the name in the API
 * @param type what it holds
 * @param labelKey the key of its label in the bundles
 * @param group the group in which the record page shows it; its label key is {@code crm.group.} and this
 * @param maxLength the longest text in characters; 0 where there is no text
 * @param options the codes to pick from, in order; empty unless it is a pick list
 * @param optionKey what precedes an option's code in the bundles; empty unless it is a pick list
 * @param target the type of record referred to; null unless it refers to one
 * @param traits what else is true of it
 */
public record FieldInfo(
        String name,
        FieldType type,
        String labelKey,
        String group,
        int maxLength,
        List<String> options,
        String optionKey,
        RecordType target,
        Set<Trait> traits) {

    public boolean is(Trait trait) {
        return traits.contains(trait);
    }
}
