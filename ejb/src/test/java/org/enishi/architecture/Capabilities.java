package org.enishi.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import java.util.Optional;

/** Reads from a class's package to which capability and layer it belongs: {@code org.enishi.crm.boundary}. */
final class Capabilities {

    private static final String ROOT = "org.enishi.";

    private Capabilities() {}

    static Optional<String> of(JavaClass type) {
        return word(type, 0);
    }

    static Optional<String> layerOf(JavaClass type) {
        return word(type, 1);
    }

    private static Optional<String> word(JavaClass type, int index) {
        if (!type.getPackageName().startsWith(ROOT)) {
            return Optional.empty();
        }
        String[] words = type.getPackageName().substring(ROOT.length()).split("\\.");
        return index < words.length ? Optional.of(words[index]) : Optional.empty();
    }
}
