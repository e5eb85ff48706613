package org.enishi.crm.entity;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** A qualified person, mostly of an account (CR-02). */
@Entity
@Table(name = "contact")
public class Contact extends Person {

    @Column(name = "account_id")
    private Long accountId;

    @Column(length = 120)
    private String department;

    @Column(name = "reports_to_id")
    private Long reportsToId;

    @Column
    private LocalDate birthday;

    @Enumerated(EnumType.STRING)
    @Column(name = "lead_source", length = 20)
    private LeadSource leadSource;

    @Embedded
    @AttributeOverride(name = "street", column = @Column(name = "other_street", length = Address.LINE))
    @AttributeOverride(name = "city", column = @Column(name = "other_city", length = Address.PLACE))
    @AttributeOverride(name = "state", column = @Column(name = "other_state", length = Address.PLACE))
    @AttributeOverride(name = "postalCode", column = @Column(name = "other_postal_code", length = Address.CODE))
    @AttributeOverride(name = "country", column = @Column(name = "other_country", length = Address.PLACE))
    private Address otherAddress;

    @Override
    public RecordType recordType() {
        return RecordType.CONTACT;
    }

    public Long accountId() {
        return accountId;
    }

    public void accountId(Long value) {
        this.accountId = value;
    }

    public String department() {
        return department;
    }

    public void department(String value) {
        this.department = value;
    }

    public Long reportsToId() {
        return reportsToId;
    }

    public void reportsToId(Long value) {
        this.reportsToId = value;
    }

    public LocalDate birthday() {
        return birthday;
    }

    public void birthday(LocalDate value) {
        this.birthday = value;
    }

    public LeadSource leadSource() {
        return leadSource;
    }

    public void leadSource(LeadSource value) {
        this.leadSource = value;
    }

    public Address otherAddress() {
        return otherAddress == null ? Address.NONE : otherAddress;
    }

    public void otherAddress(Address value) {
        this.otherAddress = value;
    }
}
