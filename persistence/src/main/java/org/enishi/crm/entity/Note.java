package org.enishi.crm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** Free text on a record. */
@Entity
@Table(name = "note")
public class Note extends BaseEntity {

    public static final int TEXT_LENGTH = 32_000;

    @Column(name = "record_id", nullable = false)
    private Long recordId;

    @Column(nullable = false, length = TEXT_LENGTH)
    private String text;

    @Column(name = "written_by", nullable = false)
    private Long writtenBy;

    @Column(name = "written_at", nullable = false)
    private Instant writtenAt;

    @Column(name = "edited_at")
    private Instant editedAt;

    protected Note() {}

    public Note(Long recordId, String text, Long author, Instant when) {
        this.recordId = recordId;
        this.text = text;
        this.writtenBy = author;
        this.writtenAt = when;
    }

    public void rewrite(String newText, Instant when) {
        text = newText;
        editedAt = when;
    }

    public Long recordId() {
        return recordId;
    }

    public String text() {
        return text;
    }

    public Long writtenBy() {
        return writtenBy;
    }

    public Instant writtenAt() {
        return writtenAt;
    }

    public Instant editedAt() {
        return editedAt;
    }

    @Override
    protected Class<Note> type() {
        return Note.class;
    }
}
