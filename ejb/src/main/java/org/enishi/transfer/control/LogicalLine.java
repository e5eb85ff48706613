package org.enishi.transfer.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A line of a vCard file after unfolding. Unfolded as bytes, since programs fold in the middle of a character.
 *
 * @param number the line of the file on which it begins, from 1
 * @param bytes its bytes without the line end
 * @param header what stands before its colon
 */
record LogicalLine(int number, byte[] bytes, PropertyHeader header) {

    /** The lines of a file; blank ones are left out. */
    static List<LogicalLine> of(byte[] file) {
        return new Unfolding().unfold(file);
    }

    boolean is(String text) {
        return text.equalsIgnoreCase(ascii(bytes));
    }

    byte[] value() {
        return header.valueStart() < 0 ? new byte[0] : Arrays.copyOfRange(bytes, header.valueStart(), bytes.length);
    }

    private static String ascii(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).strip();
    }

    private static final class Unfolding {

        private final List<LogicalLine> lines = new ArrayList<>();
        private final ByteArrayOutputStream open = new ByteArrayOutputStream();
        private int openNumber;
        private boolean softBreak;
        private boolean foldingKeepsSpace;

        List<LogicalLine> unfold(byte[] file) {
            int number = 1;
            int start = 0;
            for (int i = 0; i <= file.length; i++) {
                if (i == file.length || file[i] == '\n' || file[i] == '\r') {
                    take(number++, Arrays.copyOfRange(file, start, i));
                    if (i + 1 < file.length && file[i] == '\r' && file[i + 1] == '\n') {
                        i++;
                    }
                    start = i + 1;
                }
            }
            close();
            return lines;
        }

        private void take(int number, byte[] line) {
            if (softBreak && !"END:VCARD".equalsIgnoreCase(ascii(line))) {
                softBreak = endsWithEquals(line);
                open.write(line, 0, softBreak ? line.length - 1 : line.length);
            } else if (open.size() > 0 && line.length > 0 && (line[0] == ' ' || line[0] == '\t')) {
                int from = foldingKeepsSpace ? 0 : 1;
                open.write(line, from, line.length - from);
            } else if (line.length > 0) {
                close();
                begin(number, line);
            }
        }

        private void begin(int number, byte[] line) {
            openNumber = number;
            softBreak = endsWithEquals(line) && PropertyHeader.of(line).quotedPrintable();
            open.write(line, 0, softBreak ? line.length - 1 : line.length);
            String text = line.length > 20 ? "" : ascii(line);
            if (text.regionMatches(true, 0, "VERSION:", 0, 8)) {
                // vCard 2.1 folds only where there is a space, which belongs to the text
                foldingKeepsSpace = text.endsWith("2.1");
            }
        }

        private void close() {
            byte[] bytes = open.toByteArray();
            open.reset();
            softBreak = false;
            if (!ascii(bytes).isEmpty()) {
                lines.add(new LogicalLine(openNumber, bytes, PropertyHeader.of(bytes)));
            }
        }

        private static boolean endsWithEquals(byte[] line) {
            return line.length > 0 && line[line.length - 1] == '=';
        }
    }
}
