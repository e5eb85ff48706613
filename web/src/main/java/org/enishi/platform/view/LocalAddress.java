package org.enishi.platform.view;

import java.util.Optional;
import java.util.regex.Pattern;

/** An address on this server that somebody may be sent to; anything that could lead elsewhere is none (QU-17). */
public final class LocalAddress {

    /** One slash, then no second slash or backslash: those would name another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\<>\"]]*");

    private static final int MOST = 2000;

    private LocalAddress() {}

    public static Optional<String> of(String address) {
        return Optional.ofNullable(address)
                .filter(a -> a.length() <= MOST && LOCAL.matcher(a).matches());
    }
}
