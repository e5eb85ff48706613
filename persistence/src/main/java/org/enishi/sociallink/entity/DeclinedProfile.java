package org.enishi.sociallink.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import org.enishi.network.entity.Network;
import org.enishi.platform.entity.BaseEntity;

/** Somebody untied a record from this profile: it is not tied to it again by itself. */
@Entity
@Table(name = "social_declined")
public class DeclinedProfile extends BaseEntity {

    @Column(name = "record_id", nullable = false)
    private Long recordId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Network network;

    @Column(name = "remote_id", nullable = false, length = SocialTie.TEXT_LENGTH)
    private String remoteId;

    protected DeclinedProfile() {}

    public DeclinedProfile(Long recordId, Network network, String remoteId) {
        this.recordId = recordId;
        this.network = network;
        this.remoteId = remoteId;
    }

    @Override
    protected Class<DeclinedProfile> type() {
        return DeclinedProfile.class;
    }
}
