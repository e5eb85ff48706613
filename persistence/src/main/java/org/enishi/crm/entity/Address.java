package org.enishi.crm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** A postal address. Immutable: a change makes a new one. */
@Embeddable
public class Address {

    public static final int LINE = 255;
    public static final int PLACE = 120;
    public static final int CODE = 20;
    public static final Address NONE = new Address();

    @Column(length = LINE)
    private String street;

    @Column(length = PLACE)
    private String city;

    @Column(length = PLACE)
    private String state;

    @Column(name = "postal_code", length = CODE)
    private String postalCode;

    @Column(length = PLACE)
    private String country;

    protected Address() {}

    public Address(String street, String city, String state, String postalCode, String country) {
        this.street = street;
        this.city = city;
        this.state = state;
        this.postalCode = postalCode;
        this.country = country;
    }

    public Address withStreet(String value) {
        return new Address(value, city, state, postalCode, country);
    }

    public Address withCity(String value) {
        return new Address(street, value, state, postalCode, country);
    }

    public Address withState(String value) {
        return new Address(street, city, value, postalCode, country);
    }

    public Address withPostalCode(String value) {
        return new Address(street, city, state, value, country);
    }

    public Address withCountry(String value) {
        return new Address(street, city, state, postalCode, value);
    }

    public String street() {
        return street;
    }

    public String city() {
        return city;
    }

    public String state() {
        return state;
    }

    public String postalCode() {
        return postalCode;
    }

    public String country() {
        return country;
    }
}
