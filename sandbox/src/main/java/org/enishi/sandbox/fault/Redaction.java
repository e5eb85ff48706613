package org.enishi.sandbox.fault;

import java.util.regex.Pattern;

/** Cuts short what should not stand in a log in full, even a sandbox's. */
final class Redaction {

    private static final Pattern SECRETS = Pattern.compile(
            "\\b(client_secret|access_token|refresh_token|fb_exchange_token|input_token|oauth2_access_token|token|code|code_verifier)"
                    + "=([^&]{0,6})[^&]*");

    private Redaction() {}

    static String parameters(String text) {
        return text == null ? null : SECRETS.matcher(text).replaceAll("$1=$2…");
    }

    static String authorization(String header) {
        return header.length() <= 13 ? header : header.substring(0, 13) + "…";
    }
}
