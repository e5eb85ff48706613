package org.enishi.access.control;

import jakarta.enterprise.context.Dependent;
import java.time.ZoneId;
import java.util.Locale;
import org.enishi.access.entity.Organisation;

/** What may be set of the organisation. */
@Dependent
public class OrganisationRules {

    public FieldCheck check(String name, Locale language, ZoneId zone) {
        return new FieldCheck()
                .text("name", name, Organisation.NAME_LENGTH)
                .present("language", language)
                .present("zone", zone);
    }
}
