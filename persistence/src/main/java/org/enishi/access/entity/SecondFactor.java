package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** A user's authenticator app (AC-19). The last step is changed by updates only. */
@Entity
@Table(name = "second_factor")
public class SecondFactor extends BaseEntity {

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "user_id")
    private User user;

    @Column(name = "secret_enc", nullable = false, length = 400)
    private String secretEnc;

    @Column(name = "last_step", nullable = false)
    private long lastStep;

    @Column(nullable = false)
    private Instant since;

    protected SecondFactor() {}

    public SecondFactor(User user, String secretEnc, long lastStep, Instant since) {
        this.user = user;
        this.secretEnc = secretEnc;
        this.lastStep = lastStep;
        this.since = since;
    }

    /** The same secret, encrypted with another key. */
    public void encryptedAnew(String encrypted) {
        secretEnc = encrypted;
    }

    public String secretEnc() {
        return secretEnc;
    }

    @Override
    protected Class<SecondFactor> type() {
        return SecondFactor.class;
    }
}
