package org.enishi.crm.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.MappedSuperclass;
import java.util.Locale;
import org.enishi.platform.entity.PersonName;
import org.enishi.platform.entity.TextKey;

/** A record that stands for a human being: what leads and contacts share. */
@MappedSuperclass
public abstract class Person extends CrmRecord {

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private Salutation salutation;

    @Column(name = "last_name", length = 80)
    private String lastName;

    @Column(name = "first_name", length = 80)
    private String firstName;

    @Column(name = "last_name_reading", length = 80)
    private String lastNameReading;

    @Column(name = "first_name_reading", length = 80)
    private String firstNameReading;

    @Column(name = "name_key", nullable = false, length = 200)
    private String nameKey = "";

    @Column(length = 120)
    private String title;

    @Column(length = 254)
    private String email;

    @Column(name = "email_key", length = 254)
    private String emailKey;

    @Column(name = "secondary_email", length = 254)
    private String secondaryEmail;

    @Column(length = 40)
    private String phone;

    @Column(length = 40)
    private String mobile;

    @Column(length = 40)
    private String fax;

    @Column(length = 255)
    private String website;

    @Embedded
    private Address address;

    @Column(length = 32000)
    private String description;

    @Column(name = "email_opt_out")
    private boolean emailOptOut;

    @Column(length = 1000)
    private String tags;

    @Column(length = 1000)
    private String categories;

    @Column(name = "linkedin_handle", length = 255)
    private String linkedinHandle;

    @Column(name = "facebook_handle", length = 255)
    private String facebookHandle;

    @Column(name = "x_handle", length = 255)
    private String xHandle;

    @Column(name = "mastodon_handle", length = 255)
    private String mastodonHandle;

    @Override
    public String displayName() {
        return PersonName.display(lastName, firstName);
    }

    public void renameLast(String name) {
        lastName = name;
        fileUnderName();
    }

    public void renameFirst(String name) {
        firstName = name;
        fileUnderName();
    }

    public void readLast(String reading) {
        lastNameReading = reading;
        fileUnderName();
    }

    public void readFirst(String reading) {
        firstNameReading = reading;
        fileUnderName();
    }

    /** The address and, beside it, the form in which addresses are compared. */
    public void reachAt(String address) {
        email = address;
        emailKey = address == null ? null : address.toLowerCase(Locale.ROOT);
    }

    private void fileUnderName() {
        nameKey = TextKey.ofName(lastName, lastNameReading, firstName, firstNameReading);
    }

    public Salutation salutation() {
        return salutation;
    }

    public void salutation(Salutation value) {
        this.salutation = value;
    }

    public String lastName() {
        return lastName;
    }

    public String firstName() {
        return firstName;
    }

    public String lastNameReading() {
        return lastNameReading;
    }

    public String firstNameReading() {
        return firstNameReading;
    }

    public String title() {
        return title;
    }

    public void title(String value) {
        this.title = value;
    }

    public String email() {
        return email;
    }

    public String secondaryEmail() {
        return secondaryEmail;
    }

    public void secondaryEmail(String value) {
        this.secondaryEmail = value;
    }

    public String phone() {
        return phone;
    }

    public void phone(String value) {
        this.phone = value;
    }

    public String mobile() {
        return mobile;
    }

    public void mobile(String value) {
        this.mobile = value;
    }

    public String fax() {
        return fax;
    }

    public void fax(String value) {
        this.fax = value;
    }

    public String website() {
        return website;
    }

    public void website(String value) {
        this.website = value;
    }

    public Address address() {
        return address == null ? Address.NONE : address;
    }

    public void address(Address value) {
        this.address = value;
    }

    public String description() {
        return description;
    }

    public void description(String value) {
        this.description = value;
    }

    public boolean emailOptOut() {
        return emailOptOut;
    }

    public void emailOptOut(boolean value) {
        this.emailOptOut = value;
    }

    public String tags() {
        return tags;
    }

    public void tags(String value) {
        this.tags = value;
    }

    public String categories() {
        return categories;
    }

    public void categories(String value) {
        this.categories = value;
    }

    public String linkedinHandle() {
        return linkedinHandle;
    }

    public void linkedinHandle(String value) {
        this.linkedinHandle = value;
    }

    public String facebookHandle() {
        return facebookHandle;
    }

    public void facebookHandle(String value) {
        this.facebookHandle = value;
    }

    public String xHandle() {
        return xHandle;
    }

    public void xHandle(String value) {
        this.xHandle = value;
    }

    public String mastodonHandle() {
        return mastodonHandle;
    }

    public void mastodonHandle(String value) {
        this.mastodonHandle = value;
    }
}
