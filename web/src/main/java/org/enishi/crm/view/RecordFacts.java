package org.enishi.crm.view;

/** The key facts of a record, as its left panel shows them; null where there is nothing to show. */
public class RecordFacts {

    private final String name;
    private final String reading;
    private final String salutation;
    private final String position;
    private final Cell company;
    private final Cell email;
    private final Cell phone;
    private final Cell mobile;
    private final Cell status;
    private final String owner;

    RecordFacts(
            String name,
            String reading,
            String salutation,
            String position,
            Cell company,
            Cell email,
            Cell phone,
            Cell mobile,
            Cell status,
            String owner) {
        this.name = name;
        this.reading = reading;
        this.salutation = salutation;
        this.position = position;
        this.company = company;
        this.email = email;
        this.phone = phone;
        this.mobile = mobile;
        this.status = status;
        this.owner = owner;
    }

    public String getName() {
        return name;
    }

    public String getReading() {
        return reading;
    }

    public String getSalutation() {
        return salutation;
    }

    /** Department and job title. */
    public String getPosition() {
        return position;
    }

    public Cell getCompany() {
        return company;
    }

    public Cell getEmail() {
        return email;
    }

    public Cell getPhone() {
        return phone;
    }

    public Cell getMobile() {
        return mobile;
    }

    public Cell getStatus() {
        return status;
    }

    public String getOwner() {
        return owner;
    }
}
