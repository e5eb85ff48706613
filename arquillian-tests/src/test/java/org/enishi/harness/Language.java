package org.enishi.harness;

/** The two languages of the interface. */
public enum Language {
    JAPANESE("ja", "ja-JP"),
    ENGLISH("en", "en-GB");

    private final String tag;
    private final String browserLocale;

    Language(String tag, String browserLocale) {
        this.tag = tag;
        this.browserLocale = browserLocale;
    }

    public String tag() {
        return tag;
    }

    String browserLocale() {
        return browserLocale;
    }

    /** One of two texts. */
    public String text(String japanese, String english) {
        return this == JAPANESE ? japanese : english;
    }
}
