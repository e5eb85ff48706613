package org.enishi.sandbox.cast;

import java.util.List;
import java.util.Map;

/**
 * One invented person of the cast, or one of the CRM's users (an <em>account</em>, who may sign in).
 *
 * @param networks what the person shows on each network, by network name; absent where they are not
 */
public record Person(
        String key,
        boolean account,
        String family,
        String given,
        String email,
        String company,
        String title,
        String industry,
        String place,
        String country,
        String headline,
        List<Position> positions,
        List<Education> education,
        Map<String, Presence> networks,
        List<Writing> posts) {

    /**
     * @param handle the vanity name on LinkedIn, the user name elsewhere
     * @param displayName the one name that networks without first and last names show, or null
     * @param bio what the person says there of themselves, or null
     * @param closed whether followers have to be let in, and strangers can't write
     */
    public record Presence(
            String id,
            String handle,
            String firstName,
            String lastName,
            String email,
            boolean publicSearch,
            String displayName,
            String bio,
            boolean closed) {}

    public record Position(String title, String company, String from, String to) {}

    public record Education(String school, String degree, String field, Integer from, Integer to) {}

    /** @param writtenBy who wrote on this person's wall, or null when it is their own post */
    public record Writing(
            String network,
            String writtenBy,
            int daysAgo,
            String at,
            String text,
            String link,
            String image,
            List<String> visibleTo,
            List<String> likedBy,
            List<Reply> comments) {}

    public record Reply(String by, int hoursAfter, String text, List<String> likedBy) {}

    /** The name as it is written in the person's own country. */
    public String displayName() {
        return family.codePoints().anyMatch(Person::isEastAsian) ? family + " " + given : given + " " + family;
    }

    private static boolean isEastAsian(int character) {
        var script = Character.UnicodeScript.of(character);
        return script == Character.UnicodeScript.HAN
                || script == Character.UnicodeScript.HIRAGANA
                || script == Character.UnicodeScript.KATAKANA
                || script == Character.UnicodeScript.HANGUL;
    }
}
