package org.enishi.transfer.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.enishi.platform.boundary.Rejected;
import org.enishi.transfer.boundary.Unreadable;

/**
 * A vCard file as it came, taken apart into cards.
 *
 * @param charset in which everything is read that doesn't declare its own
 * @param cards its cards
 * @param outside what lies outside of them
 */
record VCardFile(Charset charset, List<RawCard> cards, List<Unreadable> outside) {

    /** @throws Rejected if it is too large, empty, no text, or holds no card or too many */
    static VCardFile open(byte[] file, long maxBytes, int maxCards) {
        if (file.length > maxBytes) {
            throw new Rejected("transfer.error.tooLarge", maxBytes);
        }
        if (file.length == 0) {
            throw new Rejected("transfer.error.empty");
        }
        boolean marked = startsWith(file, 0xef, 0xbb, 0xbf);
        byte[] text = marked ? Arrays.copyOfRange(file, 3, file.length) : fromUtf16(file);
        for (byte b : text) {
            if (b == 0) {
                throw new Rejected("transfer.error.binary");
            }
        }
        List<LogicalLine> lines = LogicalLine.of(text);
        var cutting = new CardCutting(maxCards);
        List<RawCard> cards = cutting.cut(lines);
        if (cards.isEmpty()) {
            throw new Rejected("transfer.vcard.error.noCards");
        }
        Charset charset = marked || text != file ? StandardCharsets.UTF_8 : TextDecoding.detect(undeclared(lines));
        return new VCardFile(charset, cards, cutting.outside());
    }

    /** The text again in UTF-8 if its byte order mark says UTF-16; otherwise the same bytes. */
    private static byte[] fromUtf16(byte[] file) {
        if (!startsWith(file, 0xfe, 0xff) && !startsWith(file, 0xff, 0xfe)) {
            return file;
        }
        return TextDecoding.decode(file, StandardCharsets.UTF_16)
                .orElseThrow(() -> new Rejected("transfer.error.binary"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] file, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (file.length <= i || (file[i] & 0xff) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    private static byte[] undeclared(List<LogicalLine> lines) {
        var bytes = new ByteArrayOutputStream();
        for (LogicalLine line : lines) {
            if (line.header().charset() == null && !line.header().base64()) {
                boolean encoded = line.header().quotedPrintable();
                bytes.writeBytes(encoded ? QuotedPrintable.decode(line.value()) : line.bytes());
                bytes.write('\n');
            }
        }
        return bytes.toByteArray();
    }
}
