package org.enishi.access.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;

/**
 * Secrets that we make ourselves. They have so many random bits that nobody can guess one, so that a plain SHA-256 of
 * them is enough to keep, and finds them by an index.
 */
public final class TokenSecrets {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** No i, l, o and u: what is copied off a screen must not be mistaken. */
    private static final String READABLE = "0123456789abcdefghjkmnpqrstvwxyz";

    private static final int GROUPS = 6;
    private static final int GROUP = 4;

    private TokenSecrets() {}

    /** 256 bits, for programs that keep them. */
    public static String random() {
        byte[] bits = new byte[32];
        RANDOM.nextBytes(bits);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bits);
    }

    /** 120 bits in groups of four letters, for people who type them once. */
    public static String readable() {
        var text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(READABLE.charAt(RANDOM.nextInt(READABLE.length())));
        }
        return text.toString();
    }

    public static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }

    /** The hash of a readable secret as somebody typed it: with or without groups, in any case, l for 1 and o for 0. */
    public static String hashOfReadable(String typed) {
        return hash(typed.replaceAll("[\\s-]", "")
                .toLowerCase(Locale.ROOT)
                .replace('o', '0')
                .replace('i', '1')
                .replace('l', '1'));
    }
}
