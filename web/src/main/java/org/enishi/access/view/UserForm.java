package org.enishi.access.view;

import java.io.Serializable;
import org.enishi.access.boundary.UserValues;

/** The fields of a user, as they are typed. */
public class UserForm implements Serializable {

    private static final long serialVersionUID = 1L;

    private String userName;
    private String email;
    private String lastName;
    private String firstName;
    private String language;
    private String zone;
    private Long profile;
    private Long role;

    void fill(UserValues values) {
        userName = values.userName();
        email = values.email();
        lastName = values.lastName();
        firstName = values.firstName();
        language = values.language().getLanguage();
        zone = values.zone().getId();
        profile = values.profile();
        role = values.role();
    }

    UserValues values() {
        return new UserValues(
                userName, email, lastName, firstName, Zones.language(language), Zones.zone(zone), profile, role);
    }

    public String getUserName() {
        return userName;
    }

    public void setUserName(String userName) {
        this.userName = userName;
    }

    public String getEmail() {
        return email;
    }

    public void setEmail(String email) {
        this.email = email;
    }

    public String getLastName() {
        return lastName;
    }

    public void setLastName(String lastName) {
        this.lastName = lastName;
    }

    public String getFirstName() {
        return firstName;
    }

    public void setFirstName(String firstName) {
        this.firstName = firstName;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getZone() {
        return zone;
    }

    public void setZone(String zone) {
        this.zone = zone;
    }

    public Long getProfile() {
        return profile;
    }

    public void setProfile(Long profile) {
        this.profile = profile;
    }

    public Long getRole() {
        return role;
    }

    public void setRole(Long role) {
        this.role = role;
    }
}
