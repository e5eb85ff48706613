package org.enishi.crm.boundary;

import java.util.List;
import java.util.Map;
import org.enishi.crm.entity.RecordType;

/**
 * What other capabilities need to know of the person or company behind a record.
 *
 * @param type its type
 * @param id its id
 * @param name what it is called
 * @param lastName the family name, or an account's name
 * @param firstName the given name; null where unknown
 * @param lastNameReading how the family name is read; null where unknown
 * @param firstNameReading how the given name is read; null where unknown
 * @param company a lead's company, or the name of a contact's account where the actor may see it; null otherwise
 * @param emails its e-mail addresses, the main one first
 * @param handles its handles by network name, where entered
 */
public record RecordHead(
        RecordType type,
        long id,
        String name,
        String lastName,
        String firstName,
        String lastNameReading,
        String firstNameReading,
        String company,
        List<String> emails,
        Map<String, String> handles) {}
