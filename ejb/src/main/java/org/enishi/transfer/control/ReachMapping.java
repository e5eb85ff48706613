package org.enishi.transfer.control;

import ezvcard.VCard;
import ezvcard.property.Address;
import ezvcard.property.Email;
import ezvcard.property.Telephone;
import ezvcard.property.VCardProperty;
import ezvcard.util.TelUri;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enishi.crm.entity.RecordType;

/** How a person is reached: e-mail, telephone and postal addresses, the preferred ones first. */
final class ReachMapping {

    private static final int LEAST_PREFERRED = 101;

    private final VCard card;
    private final Draft draft;
    private final RecordType type;

    private ReachMapping(VCard card, Draft draft, RecordType type) {
        this.card = card;
        this.draft = draft;
        this.type = type;
    }

    static void map(VCard card, Draft draft, RecordType type) {
        var mapping = new ReachMapping(card, draft, type);
        mapping.emails();
        mapping.telephones();
        mapping.addresses();
    }

    private void emails() {
        for (Email email : preferredFirst(card.getEmails())) {
            String address = email.getValue() == null ? "" : email.getValue().strip();
            boolean again = draft.has("email") && draft.get("email").equalsIgnoreCase(address);
            if (address.isEmpty() || again || draft.line("email", address) || draft.line("secondaryEmail", address)) {
                draft.take(email);
            }
        }
    }

    private void telephones() {
        List<Telephone> numbers = preferredFirst(card.getTelephoneNumbers());
        numbers.stream().filter(t -> is(t, "fax") && !is(t, "home")).forEach(t -> give("fax", t));
        numbers.stream().filter(t -> is(t, "fax")).forEach(t -> give("fax", t));
        numbers.stream().filter(ReachMapping::isMobile).forEach(t -> give("mobile", t));
        numbers.stream()
                .filter(ReachMapping::isVoice)
                .filter(t -> !is(t, "home"))
                .forEach(t -> give("phone", t));
        numbers.stream().filter(ReachMapping::isVoice).forEach(t -> give("phone", t));
    }

    private static boolean isMobile(Telephone telephone) {
        return !is(telephone, "fax") && (is(telephone, "cell") || is(telephone, "iphone"));
    }

    private static boolean isVoice(Telephone telephone) {
        return !is(telephone, "fax") && !isMobile(telephone) && !is(telephone, "pager");
    }

    private void give(String field, Telephone telephone) {
        String number = number(telephone);
        boolean again = number.equals(draft.get(field));
        if (!draft.isTaken(telephone) && (number.isEmpty() || again || draft.line(field, number))) {
            draft.take(telephone);
        }
    }

    private static String number(Telephone telephone) {
        TelUri uri = telephone.getUri();
        if (uri == null) {
            return telephone.getText() == null ? "" : telephone.getText().strip();
        }
        return uri.getExtension() == null ? uri.getNumber() : uri.getNumber() + " x" + uri.getExtension();
    }

    private void addresses() {
        List<Address> addresses = preferredFirst(card.getAddresses());
        addresses.stream().filter(ReachMapping::isEmpty).forEach(draft::take);
        addresses.removeIf(ReachMapping::isEmpty);
        if (type == RecordType.CONTACT) {
            first(addresses, a -> !is(a, "home")).ifPresent(a -> give("", a));
            first(addresses, a -> is(a, "home")).ifPresent(a -> give("other", a));
            first(addresses, a -> !draft.isTaken(a)).ifPresent(this::giveWhereFree);
        } else {
            first(addresses, a -> !is(a, "home"))
                    .or(() -> first(addresses, a -> true))
                    .ifPresent(a -> give("", a));
        }
    }

    private void giveWhereFree(Address address) {
        boolean otherFree = Stream.of("Street", "City", "State", "PostalCode", "Country")
                .noneMatch(part -> draft.has("other" + part));
        if (otherFree) {
            give("other", address);
        }
    }

    private static Optional<Address> first(List<Address> addresses, Predicate<Address> which) {
        Comparator<Address> workFirst = Comparator.comparing(a -> !is(a, "work"));
        return addresses.stream().filter(which).sorted(workFirst).findFirst();
    }

    private void give(String prefix, Address address) {
        draft.take(address);
        draft.line(field(prefix, "postalCode"), joined(address.getPostalCodes(), " "));
        draft.line(field(prefix, "state"), joined(address.getRegions(), " "));
        draft.line(field(prefix, "city"), joined(address.getLocalities(), " "));
        draft.line(
                field(prefix, "street"),
                joined(
                        Stream.of(address.getPoBoxes(), address.getStreetAddresses(), address.getExtendedAddresses())
                                .flatMap(List::stream)
                                .toList(),
                        " "));
        draft.line(field(prefix, "country"), joined(address.getCountries(), " "));
    }

    private static boolean isEmpty(Address address) {
        return Stream.of(
                        address.getPoBoxes(),
                        address.getExtendedAddresses(),
                        address.getStreetAddresses(),
                        address.getLocalities(),
                        address.getRegions(),
                        address.getPostalCodes(),
                        address.getCountries())
                .allMatch(part -> joined(part, "").isBlank());
    }

    private static String joined(List<String> parts, String between) {
        return parts.stream().filter(p -> p != null && !p.isBlank()).collect(Collectors.joining(between));
    }

    private static String field(String prefix, String part) {
        return prefix.isEmpty() ? part : prefix + Character.toUpperCase(part.charAt(0)) + part.substring(1);
    }

    static boolean is(VCardProperty property, String type) {
        return property.getParameters().getTypes().stream()
                .anyMatch(t -> t.toLowerCase(Locale.ROOT).equals(type));
    }

    /** In vCard 4.0 preference is a number from 1; before, one of the types. */
    static <P extends VCardProperty> List<P> preferredFirst(List<P> properties) {
        return properties.stream()
                .sorted(Comparator.comparingInt(ReachMapping::preference))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    private static int preference(VCardProperty property) {
        if (is(property, "pref")) {
            return 1;
        }
        try {
            Integer given = property.getParameters().getPref();
            return given == null ? LEAST_PREFERRED : given;
        } catch (IllegalStateException notANumber) {
            return LEAST_PREFERRED;
        }
    }
}
