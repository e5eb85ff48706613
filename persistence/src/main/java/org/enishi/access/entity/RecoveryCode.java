package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import org.enishi.platform.entity.BaseEntity;

/** What a user gets in with once, without their authenticator app (AC-19). Only its hash is kept. */
@Entity
@Table(name = "recovery_code")
public class RecoveryCode extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "code_hash", nullable = false, length = 64)
    private String codeHash;

    protected RecoveryCode() {}

    public RecoveryCode(User user, String codeHash) {
        this.user = user;
        this.codeHash = codeHash;
    }

    @Override
    protected Class<RecoveryCode> type() {
        return RecoveryCode.class;
    }
}
