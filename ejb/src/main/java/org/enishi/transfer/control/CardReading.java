package org.enishi.transfer.control;

import ezvcard.VCard;
import ezvcard.io.ParseWarning;
import ezvcard.io.text.VCardReader;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Reads the text of a card. Pictures and the like are left out before anything is decoded. */
final class CardReading {

    static final int MAX_LINE = 64 * 1024;
    static final int MAX_HEADER = 1_000;

    /** The readings of names in vCards of Japanese telephones, which else would be taken for a sound recording. */
    static final String PHONE_READING = "X-IRMC-N";

    private static final Set<String> BINARY = Set.of("PHOTO", "LOGO", "KEY", "AGENT");
    private static final String AGENT = "AGENT";

    /**
     * A card that was read.
     *
     * @param card its properties
     * @param left how many of each property were left out
     * @param doubtful lines that make no sense, from 1
     */
    record ReadCard(VCard card, Map<String, Integer> left, List<Integer> doubtful) {}

    private final Charset charset;
    private final Map<String, Integer> left = new TreeMap<>();
    private final List<Integer> doubtful = new ArrayList<>();
    private final List<Integer> numbers = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();

    private CardReading(Charset charset) {
        this.charset = charset;
    }

    static ReadCard read(RawCard raw, Charset charset) throws Unreadability {
        return new CardReading(charset).read(raw);
    }

    private ReadCard read(RawCard raw) throws Unreadability {
        if (raw.nested() > 0) {
            left.put(AGENT, raw.nested());
        }
        append(raw.line(), "BEGIN:VCARD");
        for (LogicalLine line : raw.lines()) {
            take(line);
        }
        append(raw.line(), "END:VCARD");
        try (var reader = new VCardReader(text.toString())) {
            VCard card = reader.readNext();
            if (card == null) {
                throw new Unreadability(raw.line(), "transfer.vcard.error.unreadable");
            }
            for (ParseWarning warning : reader.getWarnings()) {
                note(warning);
            }
            return new ReadCard(card, left, doubtful);
        } catch (IOException e) {
            throw new IllegalStateException("Reading from memory failed", e);
        }
    }

    private void take(LogicalLine line) throws Unreadability {
        PropertyHeader header = line.header();
        String name = header.name();
        if (header.valueStart() < 0 || name.isEmpty()) {
            doubtful.add(line.number());
            return;
        }
        if (BINARY.contains(name) || header.base64()) {
            left.merge(name, 1, Integer::sum);
            return;
        }
        if (line.bytes().length > MAX_LINE) {
            throw new Unreadability(line.number(), "transfer.vcard.error.longLine", MAX_LINE);
        }
        if (header.valueStart() > MAX_HEADER) {
            throw new Unreadability(line.number(), "transfer.vcard.error.longHeader", MAX_HEADER);
        }
        boolean reading = "SOUND".equals(name) && header.has(PHONE_READING);
        byte[] plain = header.plain(reading ? PHONE_READING : name).getBytes(StandardCharsets.ISO_8859_1);
        String head = TextDecoding.decode(plain, charset).orElseThrow(() -> broken(line));
        if (header.quotedPrintable()) {
            String value = decoded(line, QuotedPrintable.decode(line.value()));
            append(line.number(), head + ";ENCODING=QUOTED-PRINTABLE;CHARSET=UTF-8:" + QuotedPrintable.encode(value));
        } else {
            append(line.number(), head + ":" + decoded(line, line.value()));
        }
    }

    private String decoded(LogicalLine line, byte[] value) throws Unreadability {
        String declared = line.header().charset();
        Charset own = charset;
        if (declared != null) {
            own = TextDecoding.named(declared)
                    .orElseThrow(
                            () -> new Unreadability(line.number(), "transfer.vcard.error.unknownCharset", declared));
        }
        String decoded = TextDecoding.decode(value, own).orElseThrow(() -> broken(line));
        boolean newLines = decoded.indexOf('\n') >= 0 || decoded.indexOf('\r') >= 0;
        if (newLines && !line.header().quotedPrintable()) {
            throw broken(line);
        }
        return decoded;
    }

    private Unreadability broken(LogicalLine line) {
        String declared = line.header().charset();
        return new Unreadability(
                line.number(), "transfer.vcard.error.charset", declared == null ? charset.name() : declared);
    }

    private void append(int number, String line) {
        numbers.add(number);
        text.append(line).append("\r\n");
    }

    private void note(ParseWarning warning) {
        Integer line = warning.getLineNumber();
        if (line != null && line >= 1 && line <= numbers.size()) {
            doubtful.add(numbers.get(line - 1));
        }
    }
}
