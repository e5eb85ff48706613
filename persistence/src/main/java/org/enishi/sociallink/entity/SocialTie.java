package org.enishi.sociallink.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.network.entity.Network;
import org.enishi.platform.entity.BaseEntity;

/** Who a record is at a network. */
@Entity
@Table(name = "social_tie")
public class SocialTie extends BaseEntity {

    public static final int TEXT_LENGTH = 255;
    public static final int URL_LENGTH = 500;

    @Column(name = "record_id", nullable = false)
    private Long recordId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Network network;

    @Column(name = "remote_id", nullable = false, length = TEXT_LENGTH)
    private String remoteId;

    @Column(nullable = false, length = TEXT_LENGTH)
    private String name;

    @Column(length = TEXT_LENGTH)
    private String handle;

    @Column(name = "profile_url", length = URL_LENGTH)
    private String profileUrl;

    @Column(nullable = false)
    private boolean automatic;

    @Column(name = "tied_by", nullable = false)
    private Long tiedBy;

    @Column(name = "tied_at", nullable = false)
    private Instant tiedAt;

    protected SocialTie() {}

    public SocialTie(Long recordId, Network network) {
        this.recordId = recordId;
        this.network = network;
    }

    /** Ties the record to a person, in place of whomever it was tied to. */
    public void tie(
            String person, String personName, String personHandle, String url, boolean bySelf, Long by, Instant when) {
        remoteId = person;
        name = shortened(personName);
        handle = shortened(personHandle);
        profileUrl = url != null && url.length() <= URL_LENGTH ? url : null;
        automatic = bySelf;
        tiedBy = by;
        tiedAt = when;
    }

    public Long recordId() {
        return recordId;
    }

    public Network network() {
        return network;
    }

    public String remoteId() {
        return remoteId;
    }

    public String name() {
        return name;
    }

    public String handle() {
        return handle;
    }

    public String profileUrl() {
        return profileUrl;
    }

    public boolean isAutomatic() {
        return automatic;
    }

    public Long tiedBy() {
        return tiedBy;
    }

    public Instant tiedAt() {
        return tiedAt;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH);
    }

    @Override
    protected Class<SocialTie> type() {
        return SocialTie.class;
    }
}
