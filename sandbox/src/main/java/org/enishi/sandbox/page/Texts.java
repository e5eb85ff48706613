package org.enishi.sandbox.page;

import jakarta.ws.rs.core.HttpHeaders;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The pages' words, in Japanese or English. */
public final class Texts {

    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale locale;
    private final ResourceBundle bundle;

    private Texts(Locale locale) {
        this.locale = locale;
        this.bundle = ResourceBundle.getBundle("org.enishi.sandbox.page.texts", locale, NO_FALLBACK);
    }

    /** In the first language of the browser that the sandbox speaks, else English. */
    public static Texts of(HttpHeaders headers) {
        return headers.getAcceptableLanguages().stream()
                .map(Locale::getLanguage)
                .filter(language -> language.equals("ja") || language.equals("en"))
                .findFirst()
                .map(Texts::in)
                .orElseGet(() -> in("en"));
    }

    public static Texts in(String language) {
        return new Texts("ja".equals(language) ? Locale.JAPANESE : Locale.ROOT);
    }

    public String language() {
        return locale.equals(Locale.JAPANESE) ? "ja" : "en";
    }

    public String get(String key, Object... arguments) {
        return arguments.length == 0
                ? bundle.getString(key)
                : new MessageFormat(bundle.getString(key), locale).format(arguments);
    }

    /** The text of the key, or what is given where there is none (a scope nobody described). */
    public String getOr(String key, String otherwise) {
        return bundle.containsKey(key) ? bundle.getString(key) : otherwise;
    }
}
