package org.enishi.crm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.enishi.platform.entity.TextKey;

/** A company (CR-03; its name only so far). */
@Entity
@Table(name = "account")
public class Account extends CrmRecord {

    @Column(length = 200)
    private String name;

    @Column(name = "name_key", nullable = false, length = 200)
    private String nameKey = "";

    @Override
    public RecordType recordType() {
        return RecordType.ACCOUNT;
    }

    @Override
    public String displayName() {
        return name;
    }

    public void rename(String newName) {
        name = newName;
        nameKey = TextKey.sorting(newName);
    }

    public String name() {
        return name;
    }
}
