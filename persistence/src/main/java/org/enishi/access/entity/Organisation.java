package org.enishi.access.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** The organisation that this installation serves. There is one row, made by the migration, and never another. */
@Entity
@Table(name = "organisation")
public class Organisation {

    public static final long ONLY = 1;
    public static final int NAME_LENGTH = 120;

    @Id
    private Long id;

    @Version
    private long version;

    @Column(nullable = false, length = NAME_LENGTH)
    private String name;

    @Column(nullable = false, length = 20)
    private String locale;

    @Column(name = "time_zone", nullable = false, length = 60)
    private String timeZone;

    @Column(name = "social_tab", nullable = false)
    private boolean socialTab;

    @Column(name = "set_up_at")
    private Instant setUpAt;

    protected Organisation() {}

    /** Changes what administrators can change. */
    public void change(String newName, Locale language, ZoneId zone, boolean withSocialTab) {
        this.name = newName;
        this.locale = language.toLanguageTag();
        this.timeZone = zone.getId();
        this.socialTab = withSocialTab;
    }

    public long version() {
        return version;
    }

    public String name() {
        return name;
    }

    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public ZoneId timeZone() {
        return ZoneId.of(timeZone);
    }

    public boolean hasSocialTab() {
        return socialTab;
    }

    public boolean isSetUp() {
        return setUpAt != null;
    }
}
