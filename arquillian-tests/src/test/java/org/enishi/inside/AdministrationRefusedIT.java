package org.enishi.inside;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.inject.Inject;
import java.lang.reflect.Array;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.AuditTrail;
import org.enishi.access.boundary.Groups;
import org.enishi.access.boundary.OrganisationDefaults;
import org.enishi.access.boundary.OrganisationSettings;
import org.enishi.access.boundary.ProfileAdministration;
import org.enishi.access.boundary.Roles;
import org.enishi.access.boundary.SharingPreview;
import org.enishi.access.boundary.SharingRules;
import org.enishi.access.boundary.Territories;
import org.enishi.access.boundary.UserAdministration;
import org.enishi.access.boundary.UserPasswords;
import org.enishi.access.entity.Permission;
import org.enishi.platform.boundary.Denied;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every method of the services behind the set-up area refuses a Standard user, whatever it is asked. */
@Tag("AC-05")
@ExtendWith(ArquillianExtension.class)
class AdministrationRefusedIT {

    private static final Actor STANDARD = new Actor(
            0, "", "", "", "Standard", Locale.JAPANESE, ZoneId.of("Asia/Tokyo"), Permission.ofStandard(), Map.of());

    @Inject
    private UserAdministration users;

    @Inject
    private UserPasswords passwords;

    @Inject
    private ProfileAdministration profiles;

    @Inject
    private OrganisationSettings organisation;

    @Inject
    private AuditTrail trail;

    @Inject
    private Roles roles;

    @Inject
    private Groups groups;

    @Inject
    private Territories territories;

    @Inject
    private SharingRules rules;

    @Inject
    private OrganisationDefaults defaults;

    @Inject
    private SharingPreview preview;

    @Test
    void whoMayNotShareChangesAndReadsNothingOfIt() throws Exception {
        List<String> open = new ArrayList<>();
        open.addAll(notRefusing(Roles.class, roles));
        open.addAll(notRefusing(Groups.class, groups));
        open.addAll(notRefusing(Territories.class, territories));
        open.addAll(notRefusing(SharingRules.class, rules));
        open.addAll(notRefusing(OrganisationDefaults.class, defaults));
        open.addAll(notRefusing(SharingPreview.class, preview));
        assertThat(open)
                .as("what is needed for choosing a record's territories, and nothing else")
                .containsExactlyInAnyOrder(
                        "Territories.names",
                        "Territories.paths",
                        "Territories.ofSet",
                        "Territories.ofSets",
                        "Territories.setOf");
    }

    @Test
    void everyMethodRefusesAStandardUser() throws Exception {
        List<String> open = new ArrayList<>();
        open.addAll(notRefusing(UserAdministration.class, users));
        open.addAll(notRefusing(UserPasswords.class, passwords));
        open.addAll(notRefusing(ProfileAdministration.class, profiles));
        open.addAll(notRefusing(OrganisationSettings.class, organisation));
        open.addAll(notRefusing(AuditTrail.class, trail));
        assertThat(open).isEmpty();
    }

    private static List<String> notRefusing(Class<?> type, Object service) throws Exception {
        List<String> open = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (Modifier.isPublic(method.getModifiers()) && !method.isSynthetic() && !isRefused(method, service)) {
                open.add(type.getSimpleName() + "." + method.getName());
            }
        }
        return open;
    }

    private static boolean isRefused(Method method, Object service) throws IllegalAccessException {
        Object[] arguments = Arrays.stream(method.getParameterTypes())
                .map(type -> type == Actor.class ? STANDARD : nothing(type))
                .toArray();
        try {
            method.invoke(service, arguments);
            return false;
        } catch (InvocationTargetException e) {
            return e.getCause() instanceof Denied;
        }
    }

    /** What stands for nothing in a parameter: 0, false, none or null. */
    private static Object nothing(Class<?> type) {
        if (type == Collection.class) {
            return List.of();
        }
        if (type == SortedSet.class) {
            return Collections.emptySortedSet();
        }
        return Array.get(Array.newInstance(type, 1), 0);
    }
}
