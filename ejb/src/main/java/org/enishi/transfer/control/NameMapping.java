package org.enishi.transfer.control;

import com.github.mangstadt.vinnie.io.VObjectPropertyValues;
import ezvcard.VCard;
import ezvcard.property.FormattedName;
import ezvcard.property.RawProperty;
import ezvcard.property.SortString;
import ezvcard.property.StructuredName;
import ezvcard.property.VCardProperty;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.enishi.crm.entity.Salutation;

/** What a person is called and how that is read. */
final class NameMapping {

    private static final Pattern KANA = Pattern.compile("[\\p{IsHiragana}\\p{IsKatakana}ー・\\s]+");
    private static final Pattern SPACE = Pattern.compile("[\\s\\u3000]+");

    private static final Map<String, Salutation> SALUTATIONS = Map.ofEntries(
            Map.entry("mr", Salutation.MR),
            Map.entry("ms", Salutation.MS),
            Map.entry("mrs", Salutation.MS),
            Map.entry("miss", Salutation.MS),
            Map.entry("mx", Salutation.MX),
            Map.entry("dr", Salutation.DR),
            Map.entry("prof", Salutation.PROF),
            Map.entry("様", Salutation.SAMA),
            Map.entry("先生", Salutation.SENSEI));

    private final VCard card;
    private final Draft draft;

    private NameMapping(VCard card, Draft draft) {
        this.card = card;
        this.draft = draft;
    }

    static void map(VCard card, Draft draft, String company) {
        var mapping = new NameMapping(card, draft);
        mapping.name(company);
        mapping.readings();
    }

    private void name(String company) {
        card.getFormattedNames().forEach(draft::take);
        StructuredName name = card.getStructuredName();
        if (name != null) {
            draft.take(name);
            structured(name);
        }
        if (draft.has("lastName") || draft.has("firstName")) {
            onlyGivenIsTheName();
            return;
        }
        FormattedName formatted = card.getFormattedName();
        String whole = formatted == null ? null : formatted.getValue();
        if (whole == null || whole.isBlank()) {
            return;
        }
        if (whole.strip().equals(company)) {
            draft.remark("transfer.vcard.remark.noPerson");
        } else {
            split(whole);
        }
    }

    private void structured(StructuredName name) {
        String given = name.getGiven() == null ? "" : name.getGiven();
        String first = (given + " " + String.join(" ", name.getAdditionalNames())).strip();
        String last = name.getFamily() == null ? "" : name.getFamily().strip();
        if (first.isEmpty() && !isLatin(last) && SPACE.matcher(last).find()) {
            split(last);
        } else {
            draft.line("lastName", last);
            draft.line("firstName", first);
        }
        name.getPrefixes().forEach(this::salutation);
        name.getSuffixes().forEach(this::salutation);
    }

    /** A record has at least a last name; who has one name only has it there. */
    private void onlyGivenIsTheName() {
        if (!draft.has("lastName")) {
            String only = (String) draft.values().remove("firstName");
            draft.line("lastName", only);
        }
    }

    private void split(String name) {
        int comma = name.indexOf(',');
        if (comma > 0 && isLatin(name)) {
            draft.line("lastName", name.substring(0, comma));
            draft.line("firstName", name.substring(comma + 1));
            return;
        }
        String[] parts = SPACE.split(name.strip());
        int last = isLatin(name) ? parts.length - 1 : 0;
        int from = last == 0 ? 1 : 0;
        int to = last == 0 ? parts.length : last;
        draft.line("lastName", parts[last]);
        draft.line("firstName", String.join(" ", List.of(parts).subList(Math.min(from, to), to)));
    }

    private void salutation(String text) {
        Salutation known = SALUTATIONS.get(text.strip().replace(".", "").toLowerCase(Locale.ROOT));
        if (known != null && !draft.has("salutation")) {
            draft.put("salutation", known.name());
        } else if (!text.isBlank()) {
            draft.remark("transfer.vcard.remark.namePart", text.strip());
        }
    }

    private void readings() {
        phonetic("X-PHONETIC-LAST-NAME", "lastNameReading");
        phonetic("X-PHONETIC-FIRST-NAME", "firstNameReading");
        for (RawProperty sound : card.getExtendedProperties(CardReading.PHONE_READING)) {
            List<String> parts = VObjectPropertyValues.parseSemiStructured(sound.getValue());
            take(sound, parts.isEmpty() ? "" : parts.get(0), parts.size() < 2 ? "" : parts.get(1));
        }
        SortString sort = card.getSortString();
        if (sort != null && sort.getValue() != null) {
            String[] parts = sort.getValue().split(";", 2);
            if (isKana(sort.getValue().replace(";", ""))) {
                take(sort, parts[0], parts.length < 2 ? "" : parts[1]);
            }
        }
        StructuredName name = card.getStructuredName();
        if (name != null) {
            // quoted as a whole, as programs write it, both readings arrive as one
            String[] parts = String.join(",", name.getSortAs()).split(",");
            if (isKana(String.join("", parts))) {
                take(name, parts[0], parts.length < 2 ? "" : parts[1]);
            }
        }
    }

    private void phonetic(String property, String field) {
        for (RawProperty reading : card.getExtendedProperties(property)) {
            if (draft.line(field, wide(VObjectPropertyValues.unescape(reading.getValue())))) {
                draft.take(reading);
            }
        }
    }

    private void take(VCardProperty property, String last, String first) {
        draft.take(property);
        if (draft.has("lastNameReading") || draft.has("firstNameReading")) {
            return;
        }
        String[] parts = SPACE.split(last.strip(), 2);
        boolean inOne = first.isBlank() && parts.length == 2;
        draft.line("lastNameReading", wide(inOne ? parts[0] : last));
        draft.line("firstNameReading", wide(inOne ? parts[1] : first));
    }

    /** Telephones write readings in half-width letters. */
    private static String wide(String text) {
        return text == null ? "" : Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    private static boolean isKana(String text) {
        return KANA.matcher(wide(text)).matches();
    }

    static boolean isLatin(String text) {
        return text.codePoints()
                .filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }
}
