package org.enishi.transfer.control;

import java.nio.charset.Charset;
import org.enishi.crm.entity.RecordType;
import org.enishi.transfer.boundary.Unreadable;

/**
 * What became of one card on reading: either the person or why there is none.
 *
 * @param number the card's number in the file, from 1
 * @param line the line on which it begins
 * @param card the person; null if it couldn't be read
 * @param unreadable why not; null if it could
 */
record ReadPerson(int number, int line, MappedCard card, Unreadable unreadable) {

    static ReadPerson of(RawCard raw, Charset charset, RecordType type) {
        try {
            if (raw.problem() != null) {
                return failed(raw, new Unreadable(raw.number(), raw.problemLine(), raw.problem()));
            }
            var read = CardReading.read(raw, charset);
            if (CardMapping.isGroup(read.card())) {
                throw new Unreadability(raw.line(), "transfer.vcard.error.group");
            }
            return new ReadPerson(raw.number(), raw.line(), CardMapping.map(read, type), null);
        } catch (Unreadability e) {
            return failed(raw, new Unreadable(raw.number(), e.line(), e.reason()));
        }
    }

    private static ReadPerson failed(RawCard raw, Unreadable why) {
        return new ReadPerson(raw.number(), raw.line(), null, why);
    }
}
