package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.enishi.platform.entity.BaseEntity;

/** The organisation-wide default of a module (AC-11). There is one for each module, made with the schema. */
@Entity
@Table(name = "organisation_default")
public class OrganisationDefault extends BaseEntity {

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20, updatable = false)
    private SharedModule module;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private DefaultAccess access;

    protected OrganisationDefault() {}

    public SharedModule module() {
        return module;
    }

    public DefaultAccess access() {
        return access;
    }

    public void open(DefaultAccess newAccess) {
        access = newAccess;
    }

    @Override
    protected Class<OrganisationDefault> type() {
        return OrganisationDefault.class;
    }
}
