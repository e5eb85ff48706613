package org.enishi.harness;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What stands on a phone: shows codes for a secret, as RFC 6238 says. */
public final class AuthenticatorApp {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int SECONDS = 30;

    private final byte[] secret;

    /** @param secret in base 32, as a page shows it */
    public AuthenticatorApp(String secret) {
        this.secret = bytes(secret);
    }

    /** The code that is shown now. */
    public String code() {
        return code(0);
    }

    /** The code that is shown some steps of time from now. */
    public String code(int steps) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(secret, "RAW"));
            long step = Instant.now().getEpochSecond() / SECONDS + steps;
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & 0x7fffffff;
            return "%06d".formatted(number % 1_000_000);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String base32) {
        var bits = ByteBuffer.allocate(base32.length() * 5 / 8);
        int buffer = 0;
        int held = 0;
        for (char c : base32.toCharArray()) {
            buffer = buffer << 5 | BASE_32.indexOf(c);
            held += 5;
            if (held >= 8) {
                held -= 8;
                bits.put((byte) (buffer >> held));
            }
        }
        return bits.array();
    }
}
