package org.enishi.platform.entity;

import java.sql.Types;
import java.time.Instant;
import java.util.Arrays;
import org.eclipse.persistence.config.SessionCustomizer;
import org.eclipse.persistence.descriptors.ClassDescriptor;
import org.eclipse.persistence.mappings.DatabaseMapping;
import org.eclipse.persistence.sessions.Session;

/** Tells EclipseLink the SQL type of columns that hold moments, so that it can bind an empty one. */
public class MomentColumns implements SessionCustomizer {

    @Override
    public void customize(Session session) {
        for (ClassDescriptor descriptor : session.getDescriptors().values()) {
            descriptor.getMappings().stream()
                    .filter(m -> m.isDirectToFieldMapping() && isMoment(descriptor.getJavaClass(), m))
                    .forEach(m -> m.getField().setSqlType(Types.TIMESTAMP_WITH_TIMEZONE));
        }
    }

    private static boolean isMoment(Class<?> entity, DatabaseMapping mapping) {
        for (Class<?> type = entity; type != null; type = type.getSuperclass()) {
            boolean found = Arrays.stream(type.getDeclaredFields())
                    .anyMatch(f -> f.getName().equals(mapping.getAttributeName()) && f.getType() == Instant.class);
            if (found) {
                return true;
            }
        }
        return false;
    }
}
