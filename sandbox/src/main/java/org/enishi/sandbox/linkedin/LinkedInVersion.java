package org.enishi.sandbox.linkedin;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** Versions are named after months and live for at least twelve; the sandbox ends them on the day. */
final class LinkedInVersion {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuuMM");
    private static final int MONTHS_ALIVE = 12;

    private LinkedInVersion() {}

    static void check(String version, Instant now) {
        if (version == null || version.isBlank()) {
            throw LinkedInError.versionMissing();
        }
        if (!isAlive(version, now)) {
            throw LinkedInError.versionGone(version);
        }
    }

    static boolean isAlive(String version, Instant now) {
        try {
            YearMonth asked = YearMonth.parse(version, FORMAT);
            YearMonth current = YearMonth.from(now.atZone(ZoneOffset.UTC));
            return !asked.isAfter(current) && !asked.isBefore(current.minusMonths(MONTHS_ALIVE));
        } catch (DateTimeParseException e) {
            return false; // "20261" was never a version
        }
    }
}
