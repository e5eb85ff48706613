package org.enishi.access.control;

import com.bastiaanjansen.otp.HMACAlgorithm;
import com.bastiaanjansen.otp.HOTPGenerator;
import com.bastiaanjansen.otp.SecretGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.OptionalLong;

/** Codes of an authenticator app (RFC 6238): six digits, a new one every 30 seconds, as every app knows them. */
public final class Totp {

    private static final int DIGITS = 6;
    private static final int SECONDS = 30;

    /** Clocks differ: the code before and the one after are taken as well. */
    private static final int TOLERANCE = 1;

    private static final String ISSUER = "Enishi";

    private Totp() {}

    /** A new secret of 160 bits, in base 32 as people can type it. */
    public static String newSecret() {
        return new String(SecretGenerator.generate(), StandardCharsets.US_ASCII);
    }

    /** The step of time that a code belongs to; nothing if it is wrong. */
    public static OptionalLong stepOf(String secret, String code, Instant now) {
        long present = now.getEpochSecond() / SECONDS;
        OptionalLong found = OptionalLong.empty();
        for (long step = present - TOLERANCE; step <= present + TOLERANCE; step++) {
            boolean right = MessageDigest.isEqual(
                    codeAt(secret, step).getBytes(StandardCharsets.US_ASCII), code.getBytes(StandardCharsets.UTF_8));
            if (right) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static String codeAt(String secret, long step) {
        return new HOTPGenerator.Builder(secret.getBytes(StandardCharsets.US_ASCII))
                .withPasswordLength(DIGITS)
                .withAlgorithm(HMACAlgorithm.SHA1)
                .build()
                .generate(step);
    }

    /** What the app reads from the picture. */
    public static String address(String secret, String account) {
        return "otpauth://totp/" + ISSUER + ":" + encoded(account) + "?secret=" + secret + "&issuer=" + ISSUER
                + "&algorithm=SHA1&digits=" + DIGITS + "&period=" + SECONDS;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
