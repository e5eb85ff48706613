package org.enishi.crm.entity;

import jakarta.persistence.Basic;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** A picture that a record has or had. The one that was shown last is the one that it has. */
@Entity
@Table(name = "record_picture")
public class RecordPicture extends BaseEntity {

    public static final int SOURCE_LENGTH = 40;

    @Column(name = "record_id", nullable = false)
    private Long recordId;

    @Basic(fetch = FetchType.LAZY)
    @Column(nullable = false)
    private byte[] content;

    @Column(nullable = false)
    private int width;

    @Column(nullable = false)
    private int height;

    @Column(nullable = false, length = SOURCE_LENGTH)
    private String source;

    @Column(name = "taken_by", nullable = false)
    private Long takenBy;

    @Column(name = "taken_at", nullable = false)
    private Instant takenAt;

    @Column(name = "shown_at", nullable = false)
    private Instant shownAt;

    protected RecordPicture() {}

    /** @param source where it is from, such as a network's key */
    public RecordPicture(
            Long recordId, byte[] content, int width, int height, String source, Long takenBy, Instant takenAt) {
        this.recordId = recordId;
        this.content = content.clone();
        this.width = width;
        this.height = height;
        this.source = source;
        this.takenBy = takenBy;
        this.takenAt = takenAt;
        this.shownAt = takenAt;
    }

    /** The record has this one again. */
    public void showAgain(Instant now) {
        shownAt = now;
    }

    public Long recordId() {
        return recordId;
    }

    @Override
    protected Class<RecordPicture> type() {
        return RecordPicture.class;
    }
}
