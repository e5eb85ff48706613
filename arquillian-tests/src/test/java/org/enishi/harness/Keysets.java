package org.enishi.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/** Keysets with two keys: one whose first key encrypts, and the same after a rotation, so that the second one does. */
public final class Keysets {

    public static final int OLD_KEY = 1_111_111_111;
    public static final int NEW_KEY = 1_222_222_222;

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int KEY = 32;

    private Keysets() {}

    /** Makes both files in a directory, unless they are there. */
    static Path before(Path directory) {
        Path before = directory.resolve("keyset.json");
        if (!Files.exists(before)) {
            String keys = String.join(",", List.of(key(OLD_KEY), key(NEW_KEY)));
            write(before, OLD_KEY, keys);
            write(after(directory), NEW_KEY, keys);
        }
        return before;
    }

    public static Path after(Path directory) {
        return directory.resolve("keyset-rotated.json");
    }

    private static void write(Path file, int primary, String keys) {
        try {
            Files.writeString(file, "{\"primaryKeyId\":" + primary + ",\"key\":[" + keys + "]}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As Tink writes it: the key is a message of one field, its third, with so many bytes. */
    private static String key(int id) {
        byte[] message = new byte[KEY + 2];
        RANDOM.nextBytes(message);
        message[0] = 0x1a;
        message[1] = KEY;
        return "{\"keyData\":{\"typeUrl\":\"type.googleapis.com/google.crypto.tink.AesGcmKey\",\"value\":\""
                + Base64.getEncoder().encodeToString(message)
                + "\",\"keyMaterialType\":\"SYMMETRIC\"},\"status\":\"ENABLED\",\"keyId\":" + id
                + ",\"outputPrefixType\":\"TINK\"}";
    }
}
