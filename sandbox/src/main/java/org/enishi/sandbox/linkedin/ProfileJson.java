package org.enishi.sandbox.linkedin;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.cast.Person;
import org.enishi.sandbox.cast.Person.Education;
import org.enishi.sandbox.cast.Person.Position;
import org.enishi.sandbox.oauth.Signatures;
import org.enishi.sandbox.world.Member;

/** A member's profile in the v1 shape and in the v2 shape. */
final class ProfileJson {

    private ProfileJson() {}

    /** All that v1 knows of a member; a field selector narrows it. */
    static JsonFields v1(Member member, Member viewer, String base) {
        Person person = member.person();
        String url = base + "/linkedin/in/" + member.presence().handle();
        var json = JsonFields.of("id", member.id())
                .with("firstName", member.firstName())
                .with("lastName", member.lastName())
                .with("formattedName", member.name())
                .withIfKnown("headline", person.headline())
                .withIfKnown("industry", person.industry())
                .with(
                        "location",
                        JsonFields.of(
                                        "country",
                                        JsonFields.of("code", person.country().toLowerCase(Locale.ROOT)))
                                .withIfKnown("name", person.place()))
                .with("pictureUrl", base + "/media/person/" + member.key() + ".png?size=200")
                .with("pictureUrls", values(List.of(base + "/media/person/" + member.key() + ".png?size=800")))
                .with("publicProfileUrl", url)
                .with(
                        "positions",
                        values(person.positions().stream()
                                .map(ProfileJson::position)
                                .toList()))
                .with(
                        "educations",
                        values(person.education().stream()
                                .map(ProfileJson::education)
                                .toList()))
                .with("relationToViewer", JsonFields.of("distance", member.equals(viewer) ? 0 : 1))
                .with("siteStandardProfileRequest", JsonFields.of("url", url))
                .with(
                        "apiStandardProfileRequest",
                        JsonFields.of(
                                        "headers",
                                        values(List.of(JsonFields.of("name", "x-li-auth-token")
                                                .with("value", "NAME_SEARCH:" + invitationKey(member, viewer)))))
                                .with("url", base + "/linkedin/api/v1/people/" + member.id()));
        if (member.equals(viewer)) {
            json.with("emailAddress", member.presence().email());
        }
        return json;
    }

    /** What proves that the viewer found the member by a search before inviting them. */
    static String invitationKey(Member member, Member viewer) {
        return Signatures.hmac(viewer.id(), member.id()).substring(0, 4);
    }

    private static JsonFields position(Position p) {
        return JsonFields.of("title", p.title())
                .with("company", JsonFields.of("name", p.company()))
                .withIfKnown("startDate", month(p.from()))
                .withIfKnown("endDate", month(p.to()))
                .with("isCurrent", p.to() == null);
    }

    private static JsonFields education(Education e) {
        return JsonFields.of("schoolName", e.school())
                .withIfKnown("degree", e.degree())
                .withIfKnown("fieldOfStudy", e.field())
                .withIfKnown("startDate", year(e.from()))
                .withIfKnown("endDate", year(e.to()));
    }

    private static JsonFields month(String yearAndMonth) {
        if (yearAndMonth == null) {
            return null;
        }
        return JsonFields.of("year", Integer.parseInt(yearAndMonth.substring(0, 4)))
                .with("month", Integer.parseInt(yearAndMonth.substring(5)));
    }

    private static JsonFields year(Integer year) {
        return year == null ? null : JsonFields.of("year", year);
    }

    static JsonFields values(List<?> values) {
        return JsonFields.of("_total", values.size()).with("values", values);
    }

    static JsonFields v2(Member member, String base) {
        String locale = locale(member);
        return JsonFields.of("id", member.id())
                .with("localizedFirstName", member.firstName())
                .with("localizedLastName", member.lastName())
                .withIfKnown("localizedHeadline", member.person().headline())
                .with("firstName", localized(member.firstName(), locale))
                .with("lastName", localized(member.lastName(), locale))
                .with("vanityName", member.presence().handle())
                .with(
                        "profilePicture",
                        JsonFields.of("displayImage", "urn:li:digitalmediaAsset:" + member.key())
                                .with(
                                        "displayImage~",
                                        JsonFields.of(
                                                "elements",
                                                List.of(JsonFields.of(
                                                        "identifiers",
                                                        List.of(JsonFields.of(
                                                                        "identifier",
                                                                        base + "/media/person/" + member.key()
                                                                                + ".png?size=800")
                                                                .with("mediaType", "image/png")))))));
    }

    static JsonFields userInfo(Member member, java.util.Set<String> scopes, String base) {
        var json = JsonFields.of("sub", member.id());
        if (scopes.contains("profile")) {
            json.with("name", member.name())
                    .with("given_name", member.firstName())
                    .with("family_name", member.lastName())
                    .with("picture", base + "/media/person/" + member.key() + ".png?size=200")
                    .with(
                            "locale",
                            JsonFields.of("country", member.person().country()).with("language", language(member)));
        }
        if (scopes.contains("email")) {
            json.with("email", member.presence().email()).with("email_verified", true);
        }
        return json;
    }

    private static JsonFields localized(String text, String locale) {
        String[] parts = locale.split("_");
        return JsonFields.of("localized", JsonFields.of(locale, text))
                .with("preferredLocale", JsonFields.of("country", parts[1]).with("language", parts[0]));
    }

    private static String locale(Member member) {
        return language(member) + "_" + member.person().country();
    }

    private static final Map<String, String> LANGUAGES =
            Map.of("JP", "ja", "FR", "fr", "DE", "de", "IT", "it", "TW", "zh", "KR", "ko", "DK", "da", "VN", "vi");

    private static String language(Member member) {
        return LANGUAGES.getOrDefault(member.person().country(), "en");
    }
}
