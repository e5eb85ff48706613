package org.enishi.platform.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/** Moments as people say them: "5 min ago", in the user's zone and language. */
@Named
@RequestScoped
public class Times {

    @Inject
    private Texts texts;

    @Inject
    private Preferences preferences;

    @Inject
    private Clock clock;

    /** Near moments by their distance, others by their date. */
    public String relative(Instant when) {
        if (when == null) {
            return "";
        }
        Duration ago = Duration.between(when, clock.instant());
        if (ago.isNegative()) {
            return dayAndTime(when);
        }
        if (ago.toMinutes() < 1) {
            return texts.get("platform.time.now");
        }
        if (ago.toHours() < 1) {
            return texts.of("platform.time.minutes", ago.toMinutes());
        }
        if (ago.toHours() < 12) {
            return texts.of("platform.time.hours", ago.toHours());
        }
        LocalDate day = at(when).toLocalDate();
        return day.equals(today().minusDays(1)) ? texts.get("platform.time.yesterday") : day(day);
    }

    /** The whole of it: day, weekday and time. */
    public String full(Instant when) {
        return when == null ? "" : format("platform.time.format.full", at(when));
    }

    /** Day and time without the weekday; the year only where it is not this one. */
    public String dayAndTime(Instant when) {
        return when == null ? "" : day(at(when).toLocalDate()) + " " + time(when);
    }

    public String time(Instant when) {
        return when == null ? "" : format("platform.time.format.time", at(when));
    }

    /** A date; the year only where it is not this one. */
    public String day(LocalDate day) {
        if (day == null) {
            return "";
        }
        return format(
                day.getYear() == today().getYear() ? "platform.time.format.day" : "platform.time.format.date", day);
    }

    /** A date with its year. */
    public String date(LocalDate day) {
        return day == null ? "" : format("platform.time.format.date", day);
    }

    public String month(YearMonth month) {
        return format("platform.time.format.month", month);
    }

    /** The heading of a day: today, yesterday or its date, with the weekday. */
    public String heading(LocalDate day) {
        String date = format(
                day.getYear() == today().getYear()
                        ? "platform.time.format.weekday"
                        : "platform.time.format.weekdayAndYear",
                day);
        if (day.equals(today())) {
            return texts.of("platform.time.todayAnd", date);
        }
        return day.equals(today().minusDays(1)) ? texts.of("platform.time.yesterdayAnd", date) : date;
    }

    /** The day of a moment where the user is. */
    public LocalDate dayOf(Instant when) {
        return at(when).toLocalDate();
    }

    private LocalDate today() {
        return at(clock.instant()).toLocalDate();
    }

    private ZonedDateTime at(Instant when) {
        return when.atZone(preferences.getZone());
    }

    private String format(String key, TemporalAccessor value) {
        return DateTimeFormatter.ofPattern(texts.get(key), preferences.getLocale())
                .format(value);
    }
}
