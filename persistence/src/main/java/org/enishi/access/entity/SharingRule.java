package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.enishi.platform.entity.BaseEntity;

/** Opens what the users of one party own to the users of another (AC-12). */
@Entity
@Table(name = "sharing_rule")
public class SharingRule extends BaseEntity {

    public static final int NAME_LENGTH = 80;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private SharedModule module;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 10)
    private Level level;

    @Enumerated(EnumType.STRING)
    @Column(name = "from_kind", nullable = false, length = 20)
    private PartyKind fromKind;

    @Column(name = "from_role_id")
    private Long fromRole;

    @Column(name = "from_group_id")
    private Long fromGroup;

    @Enumerated(EnumType.STRING)
    @Column(name = "to_kind", nullable = false, length = 20)
    private PartyKind toKind;

    @Column(name = "to_role_id")
    private Long toRole;

    @Column(name = "to_group_id")
    private Long toGroup;

    @Column(name = "to_territory_id")
    private Long toTerritory;

    protected SharingRule() {}

    public SharingRule(String name, SharedModule module, Level level) {
        this.name = name;
        open(module, level);
    }

    public void rename(String newName) {
        name = newName;
    }

    public final void open(SharedModule newModule, Level newLevel) {
        module = newModule;
        level = newLevel;
    }

    /** Whose records it opens. */
    public void from(PartyKind kind, long party) {
        if (kind == PartyKind.TERRITORY) {
            throw new IllegalArgumentException("Rules open what roles and groups own");
        }
        fromKind = kind;
        fromRole = kind == PartyKind.GROUP ? null : Long.valueOf(party);
        fromGroup = kind == PartyKind.GROUP ? Long.valueOf(party) : null;
    }

    /** To whom it opens them. */
    public void to(PartyKind kind, long party) {
        toKind = kind;
        toRole = kind == PartyKind.ROLE || kind == PartyKind.ROLE_AND_BELOW ? Long.valueOf(party) : null;
        toGroup = kind == PartyKind.GROUP ? Long.valueOf(party) : null;
        toTerritory = kind == PartyKind.TERRITORY ? Long.valueOf(party) : null;
    }

    public String name() {
        return name;
    }

    public SharedModule module() {
        return module;
    }

    public Level level() {
        return level;
    }

    public PartyKind fromKind() {
        return fromKind;
    }

    /** The id of the role or group. */
    public long from() {
        return fromKind == PartyKind.GROUP ? fromGroup : fromRole;
    }

    public PartyKind toKind() {
        return toKind;
    }

    /** The id of the role, group or territory. */
    public long to() {
        return switch (toKind) {
            case ROLE, ROLE_AND_BELOW -> toRole;
            case GROUP -> toGroup;
            case TERRITORY -> toTerritory;
        };
    }

    @Override
    protected Class<SharingRule> type() {
        return SharingRule.class;
    }
}
