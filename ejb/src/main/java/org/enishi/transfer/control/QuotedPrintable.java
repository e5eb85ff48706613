package org.enishi.transfer.control;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The encoding that vCard 2.1 uses for everything that isn't ASCII. Soft line breaks are gone already. */
final class QuotedPrintable {

    private static final HexFormat HEX = HexFormat.of().withUpperCase().withPrefix("=");

    private QuotedPrintable() {}

    /** An equals sign that no two hexadecimal digits follow stands for itself, as lenient readers take it. */
    static byte[] decode(byte[] text) {
        var bytes = new ByteArrayOutputStream(text.length);
        for (int i = 0; i < text.length; i++) {
            int high = text[i] == '=' && i + 2 < text.length ? Character.digit(text[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(text[i + 2], 16);
            if (low < 0) {
                bytes.write(text[i]);
            } else {
                bytes.write(high * 16 + low);
                i += 2;
            }
        }
        return bytes.toByteArray();
    }

    static String encode(String text) {
        var encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = b >= ' ' && b < 127 && b != '=';
            if (plain) {
                encoded.append((char) b);
            } else {
                HEX.formatHex(encoded, new byte[] {b});
            }
        }
        return encoded.toString();
    }
}
