package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.ZoneId;
import java.util.Locale;
import org.enishi.platform.entity.BaseEntity;

/** Somebody who signs in (AC-01). Never deleted, only deactivated: records and history keep the name. */
@Entity
@Table(name = "enishi_user")
public class User extends BaseEntity {

    public static final int NAME_LENGTH = 80;
    public static final int LOGIN_LENGTH = 254;

    @Column(name = "user_name", nullable = false, length = NAME_LENGTH)
    private String userName;

    @Column(name = "user_name_key", nullable = false, length = NAME_LENGTH)
    private String userNameKey;

    @Column(nullable = false, length = LOGIN_LENGTH)
    private String email;

    @Column(name = "email_key", nullable = false, length = LOGIN_LENGTH)
    private String emailKey;

    @Column(name = "last_name", nullable = false, length = NAME_LENGTH)
    private String lastName;

    @Column(name = "first_name", nullable = false, length = NAME_LENGTH)
    private String firstName;

    @Column(nullable = false, length = 20)
    private String locale;

    @Column(name = "time_zone", nullable = false, length = 60)
    private String timeZone;

    @Column(nullable = false)
    private boolean active = true;

    @Column(name = "password_hash", length = 400)
    private String passwordHash;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "profile_id")
    private PermissionProfile profile;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "role_id")
    private Role role;

    protected User() {}

    public User(
            String userName, String email, String lastName, String firstName, PermissionProfile profile, Role role) {
        signsInAs(userName, email);
        isCalled(lastName, firstName);
        this.profile = profile;
        this.role = role;
        speaks(Locale.JAPANESE, ZoneId.of("Asia/Tokyo"));
    }

    /** What user names and e-mail addresses are compared by. */
    public static String loginKey(String login) {
        return login.strip().toLowerCase(Locale.ROOT);
    }

    public final void signsInAs(String newUserName, String newEmail) {
        this.userName = newUserName;
        this.userNameKey = loginKey(newUserName);
        this.email = newEmail;
        this.emailKey = loginKey(newEmail);
    }

    public final void isCalled(String newLastName, String newFirstName) {
        this.lastName = newLastName;
        this.firstName = newFirstName;
    }

    public final void speaks(Locale language, ZoneId zone) {
        this.locale = language.toLanguageTag();
        this.timeZone = zone.getId();
    }

    public void setPasswordHash(String hash) {
        this.passwordHash = hash;
    }

    public void assign(PermissionProfile newProfile, Role newRole) {
        this.profile = newProfile;
        this.role = newRole;
    }

    public void deactivate() {
        active = false;
    }

    public void reactivate() {
        active = true;
    }

    public String userName() {
        return userName;
    }

    public String email() {
        return email;
    }

    public String lastName() {
        return lastName;
    }

    public String firstName() {
        return firstName;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public boolean isActive() {
        return active;
    }

    public String passwordHash() {
        return passwordHash;
    }

    public PermissionProfile profile() {
        return profile;
    }

    public Role role() {
        return role;
    }

    @Override
    protected Class<User> type() {
        return User.class;
    }
}
