package org.enishi.transfer.control;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.enishi.crm.entity.RecordType;

/** Files as programs write them, and small ones made on the spot. */
final class Samples {

    static final long MAX_BYTES = 5_242_880;
    static final int MAX_CARDS = 1_000;

    private Samples() {}

    static byte[] file(String name) {
        try (InputStream in = Samples.class.getResourceAsStream("/org/enishi/transfer/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static byte[] card(Charset charset, String version, String... lines) {
        String text = "BEGIN:VCARD\r\nVERSION:" + version + "\r\n" + String.join("\r\n", lines) + "\r\nEND:VCARD\r\n";
        return text.getBytes(charset);
    }

    static MappedCard mapped(RecordType type, String version, String... lines) {
        return read(type, card(StandardCharsets.UTF_8, version, lines)).get(0).card();
    }

    static VCardFile open(byte[] file) {
        return VCardFile.open(file, MAX_BYTES, MAX_CARDS);
    }

    static List<ReadPerson> read(RecordType type, byte[] file) {
        VCardFile opened = open(file);
        return opened.cards().stream()
                .map(raw -> ReadPerson.of(raw, opened.charset(), type))
                .toList();
    }
}
