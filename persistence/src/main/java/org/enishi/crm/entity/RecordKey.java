package org.enishi.crm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;

/** The identity of a record of whatever type: what notes, history and ties refer to. */
@Entity
@Table(name = "record")
public class RecordKey {

    @Id
    @SequenceGenerator(name = "enishi_id", sequenceName = "enishi_id", allocationSize = 50)
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "enishi_id")
    private Long id;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private RecordType type;

    protected RecordKey() {}

    public RecordKey(RecordType type) {
        this.type = type;
    }

    public Long id() {
        return id;
    }
}
