package org.enishi.transfer.control;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.VCard;
import ezvcard.property.Impp;
import ezvcard.property.RawProperty;
import ezvcard.property.Url;
import ezvcard.property.VCardProperty;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Handles in social networks, and the website. Programs write handles in half a dozen ways. */
final class SocialMapping {

    private static final Map<String, String> FIELDS = Map.of(
            "linkedin", "linkedinHandle",
            "facebook", "facebookHandle",
            "twitter", "xHandle",
            "x", "xHandle",
            "mastodon", "mastodonHandle");

    private static final Map<String, String> SITES = Map.of(
            "linkedin.com", "linkedinHandle",
            "facebook.com", "facebookHandle",
            "twitter.com", "xHandle",
            "x.com", "xHandle");

    private static final Pattern WEB =
            Pattern.compile("(?i)https?://(?:[a-z]{2,3}\\.)?([^/?#]+)/*([^?#]*)(?:\\?(.*))?");
    private static final Pattern NUMBERED = Pattern.compile("(?:^|&)id=(\\d{1,30})(?:&|$)");

    private final VCard card;
    private final Draft draft;

    private SocialMapping(VCard card, Draft draft) {
        this.card = card;
        this.draft = draft;
    }

    static void map(VCard card, Draft draft) {
        var mapping = new SocialMapping(card, draft);
        mapping.profiles();
        mapping.messaging();
        mapping.websites();
    }

    private void profiles() {
        for (RawProperty raw : card.getExtendedProperties()) {
            String name = raw.getPropertyName().toUpperCase(Locale.ROOT);
            String value = VObjectPropertyValues.unescape(raw.getValue() == null ? "" : raw.getValue())
                    .strip();
            if (name.equals("X-SOCIALPROFILE") || name.equals("SOCIALPROFILE")) {
                profile(raw, value);
            } else if (name.equals("X-LINKEDIN") || name.equals("X-FACEBOOK") || name.equals("X-TWITTER")) {
                give(raw, FIELDS.get(name.substring(2).toLowerCase(Locale.ROOT)), value);
            }
        }
    }

    private void profile(RawProperty raw, String value) {
        String user = raw.getParameter("X-USER");
        Stream.concat(raw.getParameters().getTypes().stream(), Stream.ofNullable(raw.getParameter("SERVICE-TYPE")))
                .map(t -> FIELDS.get(t.toLowerCase(Locale.ROOT)))
                .filter(f -> f != null)
                .findFirst()
                .ifPresentOrElse(
                        field -> give(raw, field, user == null || user.isBlank() ? value : user),
                        () -> site(raw, value));
    }

    private void messaging() {
        for (Impp impp : card.getImpps()) {
            String service = impp.getParameter("X-SERVICE-TYPE");
            String field = Stream.of(service, impp.getProtocol())
                    .filter(s -> s != null)
                    .map(s -> FIELDS.get(s.toLowerCase(Locale.ROOT)))
                    .filter(f -> f != null)
                    .findFirst()
                    .orElse(null);
            if (field != null && impp.getHandle() != null) {
                give(impp, field, impp.getHandle());
            }
        }
    }

    /** An address of a profile is a handle; the first other one is the website. */
    private void websites() {
        List<Url> urls = ReachMapping.preferredFirst(card.getUrls());
        for (Url url : urls) {
            String address = url.getValue() == null ? "" : url.getValue().strip();
            if (address.isEmpty() || site(url, address) || draft.line("website", address)) {
                draft.take(url);
            }
        }
    }

    private boolean site(VCardProperty property, String address) {
        Matcher web = WEB.matcher(address);
        String field = web.matches() ? SITES.get(web.group(1).toLowerCase(Locale.ROOT)) : null;
        return field != null && give(property, field, address);
    }

    private boolean give(VCardProperty property, String field, String value) {
        String handle = handle(value);
        boolean given = handle.equals(draft.get(field)) || draft.line(field, handle);
        if (given) {
            draft.take(property);
        }
        return given;
    }

    /** The handle in the address of a profile, or what is a handle already. */
    private static String handle(String value) {
        Matcher web = WEB.matcher(value);
        if (!web.matches()) {
            return value.startsWith("@") && value.indexOf('@', 1) < 0 ? value.substring(1) : value;
        }
        Matcher numbered = NUMBERED.matcher(web.group(3) == null ? "" : web.group(3));
        if (numbered.find()) {
            return numbered.group(1);
        }
        String[] path = web.group(2).split("/");
        boolean section = path.length > 1 && (path[0].equals("in") || path[0].equals("pub"));
        String last = section ? path[1] : path[0];
        return last.startsWith("@") ? last + "@" + web.group(1) : last;
    }
}
