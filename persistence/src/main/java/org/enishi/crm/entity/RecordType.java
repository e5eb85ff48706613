package org.enishi.crm.entity;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.enishi.access.entity.Permission;
import org.enishi.access.entity.SharedModule;

/** The kinds of record, with the permissions that guard each. */
public enum RecordType {
    LEAD("leads"),
    CONTACT("contacts"),
    ACCOUNT("accounts");

    /** What somebody wants to do with records of a type; names the permission together with the type. */
    public enum Act {
        VIEW,
        CREATE,
        EDIT,
        DELETE,
        IMPORT,
        EXPORT
    }

    private final String module;

    RecordType(String module) {
        this.module = module;
    }

    /** The word used in addresses of pages and of the API: {@code leads}. */
    public String module() {
        return module;
    }

    /** The module as sharing knows it. */
    public SharedModule shared() {
        return SharedModule.valueOf(name());
    }

    public Permission permission(Act act) {
        return Permission.valueOf(module.toUpperCase(Locale.ROOT) + "_" + act.name());
    }

    public static Optional<RecordType> ofModule(String module) {
        return Stream.of(values()).filter(t -> t.module.equals(module)).findFirst();
    }
}
