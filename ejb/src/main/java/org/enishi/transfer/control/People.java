package org.enishi.transfer.control;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.Records;
import org.enishi.crm.entity.RecordType;
import org.enishi.platform.boundary.Rejected;
import org.enishi.transfer.boundary.Remark;
import org.enishi.transfer.boundary.Unreadable;

/**
 * The people in a file.
 *
 * @param charset in which the file was read
 * @param people those that could be read, in the order of the file
 * @param unreadable what couldn't be read
 */
public record People(String charset, List<Person> people, List<Unreadable> unreadable) {

    /** Somebody in the file, with the values of the record to be made. */
    public record Person(int number, int line, String name, Map<String, Object> values, List<Remark> remarks) {}

    /**
     * Reads a file, and looks up the accounts of contacts.
     *
     * @throws Rejected if the file as a whole can't be taken
     */
    public static People in(byte[] file, Limits limits, RecordType type, Records records, Actor actor) {
        VCardFile opened = VCardFile.open(file, limits.maxBytes(), limits.maxCards());
        var accounts = new KnownAccounts(records, actor);
        var addresses = new HashMap<String, Integer>();
        List<Person> people = new ArrayList<>();
        List<Unreadable> unreadable = new ArrayList<>(opened.outside());
        for (RawCard raw : opened.cards()) {
            ReadPerson read = ReadPerson.of(raw, opened.charset(), type);
            if (read.unreadable() != null) {
                unreadable.add(read.unreadable());
            } else {
                people.add(person(read, type, accounts, addresses));
            }
        }
        return new People(name(opened.charset()), List.copyOf(people), List.copyOf(unreadable));
    }

    /** How large a file may be. */
    public record Limits(long maxBytes, int maxCards) {}

    private static Person person(
            ReadPerson read, RecordType type, KnownAccounts accounts, Map<String, Integer> addresses) {
        MappedCard card = read.card();
        var values = new LinkedHashMap<>(card.values());
        List<Remark> remarks = new ArrayList<>(card.remarks());
        if (type == RecordType.CONTACT && card.company() != null) {
            List<Long> known = accounts.named(card.company());
            if (known.size() == 1) {
                values.put("accountId", known.get(0));
            } else {
                String key = known.isEmpty()
                        ? "transfer.vcard.remark.unknownCompany"
                        : "transfer.vcard.remark.severalCompanies";
                remarks.add(Remark.of(key, card.company()));
            }
        }
        if (values.get("email") instanceof String email) {
            Integer earlier = addresses.putIfAbsent(email.toLowerCase(Locale.ROOT), read.number());
            if (earlier != null) {
                remarks.add(Remark.of("transfer.remark.sameEmail", earlier));
            }
        }
        return new Person(read.number(), read.line(), card.name(), values, List.copyOf(remarks));
    }

    private static String name(Charset charset) {
        return charset.equals(TextDecoding.WINDOWS_31J) ? "Windows-31J" : charset.name();
    }
}
