package org.enishi.inside;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Provisioning;
import org.enishi.access.entity.Permission;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.entity.RecordType;

/** Makes what {@link BoundariesIT} needs. */
@Stateless
public class BoundariesData {

    static final String SECRET = "secret-" + UUID.randomUUID();

    @Inject
    private Provisioning provisioning;

    @Inject
    private Records records;

    /** Somebody who may do everything, with what they may see. */
    public Actor stranger() {
        return user();
    }

    /** A record of somebody else. */
    public long hidden(RecordType type) {
        String name = type == RecordType.ACCOUNT ? "name" : "lastName";
        return records.apply(user(), RecordChange.create(type, Map.of(name, SECRET), RecordChange.Origin.DEMO))
                .id();
    }

    private Actor user() {
        Set<Permission> permissions = EnumSet.allOf(Permission.class);
        permissions.remove(Permission.ALL_RECORDS);
        provisioning.profile("Everything but all records", permissions);
        String name = "stranger-" + UUID.randomUUID();
        return provisioning.user(new Provisioning.NewUser(
                name,
                name + "@example.com",
                name,
                "",
                "Everything but all records",
                null,
                name,
                Locale.ENGLISH,
                ZoneId.of("Asia/Tokyo")));
    }
}
