package org.enishi.crm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.enishi.platform.entity.TextKey;

/** A person who may become a customer, not yet qualified (CR-01). */
@Entity
@Table(name = "lead")
public class Lead extends Person {

    @Column(length = 200)
    private String company;

    @Column(name = "company_key", nullable = false, length = 200)
    private String companyKey = "";

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private LeadSource source;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private LeadStatus status;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Rating rating;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Industry industry;

    @Column
    private Integer employees;

    @Column(name = "annual_revenue", precision = 19, scale = 2)
    private BigDecimal annualRevenue;

    @Override
    public RecordType recordType() {
        return RecordType.LEAD;
    }

    public void worksFor(String name) {
        company = name;
        companyKey = TextKey.sorting(name);
    }

    public String company() {
        return company;
    }

    public LeadSource source() {
        return source;
    }

    public void source(LeadSource value) {
        this.source = value;
    }

    public LeadStatus status() {
        return status;
    }

    public void status(LeadStatus value) {
        this.status = value;
    }

    public Rating rating() {
        return rating;
    }

    public void rating(Rating value) {
        this.rating = value;
    }

    public Industry industry() {
        return industry;
    }

    public void industry(Industry value) {
        this.industry = value;
    }

    public Integer employees() {
        return employees;
    }

    public void employees(Integer value) {
        this.employees = value;
    }

    public BigDecimal annualRevenue() {
        return annualRevenue;
    }

    public void annualRevenue(BigDecimal value) {
        this.annualRevenue = value;
    }
}
