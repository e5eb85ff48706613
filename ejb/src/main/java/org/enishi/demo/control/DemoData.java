package org.enishi.demo.control;

import jakarta.annotation.PostConstruct;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.Provisioning;
import org.enishi.access.boundary.Provisioning.NewUser;
import org.enishi.access.entity.Permission;
import org.enishi.crm.boundary.Notes;
import org.enishi.crm.boundary.RecordChange;
import org.enishi.crm.boundary.RecordChange.Origin;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.entity.RecordType;

/** Loads four users, their profiles and roles, and the people whom the sandbox networks know. */
@Singleton
@Startup
@DependsOn("FirstStart")
public class DemoData {

    /** The password of all demo users; it exists in the demo data only. */
    private static final String PASSWORD = "enishi-demo";

    private static final System.Logger LOG = System.getLogger(DemoData.class.getName());
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");

    @Inject
    private Provisioning provisioning;

    @Inject
    private Records records;

    @Inject
    private Notes notes;

    @Inject
    private DemoPeople people;

    @Inject
    @ConfigProperty(name = "enishi.demo.data", defaultValue = "false")
    private boolean wanted;

    private final Map<String, Actor> users = new HashMap<>();
    private final Map<String, Long> accounts = new HashMap<>();

    @PostConstruct
    void load() {
        if (!wanted || !provisioning.isEmpty()) {
            return;
        }
        provisioning.organisation("えにし商事株式会社");
        users();
        people.all().forEach(this::add);
        LOG.log(Level.INFO, "Demo data loaded: users {0}, password {1}", users.keySet(), PASSWORD);
    }

    private void users() {
        Set<Permission> standard = provisioning.permissionsOf("Standard");
        provisioning.profile("Sales with social", with(standard, Permission.MANAGE_SOCIAL_INTEGRATION));
        Set<Permission> quiet = EnumSet.copyOf(standard);
        quiet.remove(Permission.SOCIAL_TAB);
        provisioning.profile("Without social", quiet);
        provisioning.role("Head of sales", null);
        provisioning.role("Sales team 1", "Head of sales");
        provisioning.role("Sales team 2", "Head of sales");
        user("admin", "管理", "花子", "Administrator", "Head of sales", "admin@enishi-trading.example");
        user("sato", "佐藤", "春香", "Standard", "Sales team 1", "haruka.sato@enishi-trading.example");
        user("suzuki", "鈴木", "健", "Sales with social", "Sales team 2", "ken.suzuki@enishi-trading.example");
        user("tanaka", "田中", "誠", "Without social", "Sales team 2", "makoto.tanaka@enishi-trading.example");
    }

    private void user(String name, String last, String first, String profile, String role, String email) {
        users.put(
                name,
                provisioning.user(
                        new NewUser(name, email, last, first, profile, role, PASSWORD, Locale.JAPANESE, TOKYO)));
    }

    private void add(DemoPeople.Person person) {
        Actor owner = users.get(person.owner());
        Map<String, Object> values = new HashMap<>(person.values());
        if (person.type() == RecordType.CONTACT) {
            String company = person.company();
            values.put("accountId", accounts.computeIfAbsent(person.owner() + company, k -> account(owner, company)));
        } else {
            values.put("company", person.company());
        }
        long id = records.apply(
                        owner,
                        RecordChange.create(person.type(), values, Origin.DEMO).acceptingDuplicate())
                .id();
        List<String> texts = person.notes();
        texts.forEach(text -> notes.add(owner, person.type(), id, text));
    }

    private long account(Actor owner, String name) {
        return records.apply(owner, RecordChange.create(RecordType.ACCOUNT, Map.of("name", name), Origin.DEMO))
                .id();
    }

    private static Set<Permission> with(Set<Permission> permissions, Permission more) {
        Set<Permission> set = EnumSet.copyOf(permissions);
        set.add(more);
        return set;
    }
}
