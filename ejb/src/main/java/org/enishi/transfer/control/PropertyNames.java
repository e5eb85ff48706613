package org.enishi.transfer.control;

import ezvcard.io.scribe.ScribeIndex;
import ezvcard.io.scribe.VCardPropertyScribe;
import ezvcard.property.VCardProperty;

/** What properties are called in files. */
final class PropertyNames {

    private static final ScribeIndex INDEX = new ScribeIndex();

    private PropertyNames() {}

    static String of(VCardProperty property) {
        VCardPropertyScribe<? extends VCardProperty> scribe = INDEX.getPropertyScribe(property);
        return scribe.getPropertyName();
    }
}
