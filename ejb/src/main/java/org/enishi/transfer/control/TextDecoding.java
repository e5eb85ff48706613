package org.enishi.transfer.control;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Turns bytes into text strictly: what doesn't fit the character set is an error, not a replacement character. */
final class TextDecoding {

    static final Charset WINDOWS_31J = Charset.forName("windows-31j");
    static final Charset ISO_2022_JP = Charset.forName("ISO-2022-JP");

    /** Programs call it Shift_JIS and write the characters that only Microsoft's extension of it has. */
    private static final Set<String> SHIFT_JIS =
            Set.of("SHIFT_JIS", "SHIFT-JIS", "SJIS", "X-SJIS", "MS_KANJI", "CP932", "MS932", "WINDOWS-31J");

    private static final byte ESCAPE = 0x1b;

    private TextDecoding() {}

    static Optional<Charset> named(String name) {
        if (SHIFT_JIS.contains(name.toUpperCase(Locale.ROOT))) {
            return Optional.of(WINDOWS_31J);
        }
        try {
            return Optional.of(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    static Optional<String> decode(byte[] bytes, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /**
     * In what undeclared text is written: UTF-8 unless most of what isn't ASCII in it is none; a text with a few
     * broken characters is broken UTF-8, not Japanese that happens to look strange.
     */
    static Charset detect(byte[] text) {
        int[] counts = utf8(text);
        boolean mostlyUtf8 = counts[1] == 0 || counts[0] > counts[1];
        if (mostlyUtf8) {
            return hasEscape(text) && decode(text, ISO_2022_JP).isPresent() ? ISO_2022_JP : StandardCharsets.UTF_8;
        }
        return decode(text, WINDOWS_31J).isPresent() ? WINDOWS_31J : StandardCharsets.UTF_8;
    }

    /** How many characters of several bytes are well formed, and how many are not. */
    private static int[] utf8(byte[] text) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(text);
        CharBuffer out = CharBuffer.allocate(text.length + 1);
        int broken = 0;
        CoderResult result = decoder.decode(in, out, true);
        while (result.isError()) {
            broken++;
            in.position(in.position() + result.length());
            result = decoder.decode(in, out, true);
        }
        int whole = (int) out.flip().chars().filter(c -> c > 127).count();
        return new int[] {whole, broken};
    }

    private static boolean hasEscape(byte[] text) {
        for (byte b : text) {
            if (b == ESCAPE) {
                return true;
            }
        }
        return false;
    }
}
