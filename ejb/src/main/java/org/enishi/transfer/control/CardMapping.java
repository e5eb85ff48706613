package org.enishi.transfer.control;

import ezvcard.VCard;
import ezvcard.property.Birthday;
import ezvcard.property.Categories;
import ezvcard.property.Note;
import ezvcard.property.Organization;
import ezvcard.property.RawProperty;
import ezvcard.property.Role;
import ezvcard.property.Title;
import ezvcard.property.VCardProperty;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.enishi.crm.entity.LeadSource;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.entity.PersonName;
import org.enishi.transfer.control.CardReading.ReadCard;

/** Puts what a card says into the fields of a lead or a contact, and tells what has no place there. */
final class CardMapping {

    /** About the card or another program's display of it, not about the person. */
    private static final Set<String> NOT_ABOUT_THE_PERSON = Set.of(
            "VERSION",
            "PRODID",
            "REV",
            "UID",
            "KIND",
            "SOURCE",
            "NAME",
            "MAILER",
            "PROFILE",
            "CLASS",
            "LABEL",
            "CLIENTPIDMAP",
            "SORT-STRING",
            "X-ABLABEL",
            "X-ABADR",
            "X-ABUID",
            "X-ABSHOWAS",
            "X-IMAGETYPE",
            "X-IMAGEHASH",
            "X-MS-OL-DEFAULT-POSTAL-ADDRESS",
            "X-MS-OL-DESIGN",
            "X-ADDRESSBOOKSERVER-KIND");

    private final ReadCard read;
    private final RecordType type;
    private final Draft draft = new Draft();

    private CardMapping(ReadCard read, RecordType type) {
        this.read = read;
        this.type = type;
    }

    static MappedCard map(ReadCard read, RecordType type) {
        return new CardMapping(read, type).map();
    }

    /** Whether the card stands for something else than a single person or company. */
    static boolean isGroup(VCard card) {
        RawProperty apple = card.getExtendedProperty("X-ADDRESSBOOKSERVER-KIND");
        boolean appleGroup = apple != null && "group".equalsIgnoreCase(apple.getValue());
        return appleGroup || card.getKind() != null && card.getKind().isGroup();
    }

    private MappedCard map() {
        VCard card = read.card();
        String company = company(card);
        NameMapping.map(card, draft, company);
        titles(card);
        ReachMapping.map(card, draft, type);
        SocialMapping.map(card, draft);
        if (type == RecordType.CONTACT) {
            birthday(card);
        }
        description(card);
        draft.put(type == RecordType.LEAD ? "source" : "leadSource", LeadSource.IMPORT.name());
        tellTheRest(card);
        String name = PersonName.display(draft.get("lastName"), draft.get("firstName"));
        return new MappedCard(name, draft.values(), company, draft.remarks());
    }

    private String company(VCard card) {
        Organization organization = card.getOrganization();
        if (organization == null) {
            return null;
        }
        draft.take(organization);
        List<String> parts = organization.getValues().stream()
                .map(v -> v == null ? "" : v.strip())
                .toList();
        String company = parts.isEmpty() || parts.get(0).isEmpty() ? null : parts.get(0);
        String department = parts.stream().skip(1).filter(p -> !p.isEmpty()).collect(Collectors.joining(" "));
        if (type == RecordType.LEAD) {
            draft.line("company", company);
        }
        if (type == RecordType.CONTACT) {
            draft.line("department", department);
        } else if (!department.isEmpty()) {
            draft.remark("transfer.vcard.remark.department", department);
        }
        return company;
    }

    private void titles(VCard card) {
        for (Title title : card.getTitles()) {
            if (draft.line("title", title.getValue())) {
                draft.take(title);
            }
        }
        for (Role role : card.getRoles()) {
            if (draft.line("title", role.getValue())) {
                draft.take(role);
            }
        }
    }

    private void birthday(VCard card) {
        Birthday birthday = card.getBirthday();
        if (birthday == null) {
            return;
        }
        draft.take(birthday);
        LocalDate date = date(birthday.getDate());
        // a telephone that knows no year writes one of its own and says so
        String omitted = birthday.getParameter("X-APPLE-OMIT-YEAR");
        if (date == null || omitted != null && omitted.equals(String.valueOf(date.getYear()))) {
            draft.remark("transfer.vcard.remark.birthday");
        } else {
            draft.put("birthday", (Object) date);
        }
    }

    private static LocalDate date(Temporal moment) {
        if (moment instanceof LocalDate date) {
            return date;
        }
        if (moment instanceof LocalDateTime local) {
            return local.toLocalDate();
        }
        if (moment instanceof ZonedDateTime zoned) {
            return zoned.toLocalDate();
        }
        return moment instanceof OffsetDateTime offset ? offset.toLocalDate() : null;
    }

    private void description(VCard card) {
        List<String> notes = new ArrayList<>();
        for (Note note : card.getNotes()) {
            draft.take(note);
            if (note.getValue() != null && !note.getValue().isBlank()) {
                notes.add(note.getValue().strip());
            }
        }
        draft.put("description", String.join("\n\n", notes));
        List<String> categories = new ArrayList<>();
        for (Categories some : card.getCategoriesList()) {
            draft.take(some);
            categories.addAll(some.getValues());
        }
        draft.line("categories", String.join(",", categories));
    }

    private void tellTheRest(VCard card) {
        Map<String, Integer> left = new TreeMap<>(read.left());
        for (VCardProperty property : card.getProperties()) {
            String name = name(property);
            if (!draft.isTaken(property) && !NOT_ABOUT_THE_PERSON.contains(name)) {
                left.merge(name, 1, Integer::sum);
            }
        }
        left.forEach((name, count) -> draft.remark("transfer.vcard.remark.left", name, count));
        read.doubtful().stream().distinct().sorted().forEach(l -> draft.remark("transfer.vcard.remark.line", l));
    }

    private static String name(VCardProperty property) {
        if (property instanceof RawProperty raw) {
            return raw.getPropertyName().toUpperCase(Locale.ROOT);
        }
        return PropertyNames.of(property);
    }
}
