package org.enishi.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;

/**
 * The texts of the interface. Pages say {@code #{msg['crm.lead.many']}}, or {@code #{msg.of('crm.list.count', n)}}
 * where something goes into the text. The first word of a key is its capability and names the bundle.
 */
@Named("msg")
@ApplicationScoped
public class Texts extends AbstractMap<String, String> {

    private static final String BUNDLES = "org.enishi.messages.";

    @Inject
    private Preferences preferences;

    @Override
    public String get(Object key) {
        // every text is a pattern, in which an apostrophe is written twice
        return text(preferences.getLocale(), String.valueOf(key)).replace("''", "'");
    }

    @Override
    public boolean containsKey(Object key) {
        return bundle(preferences.getLocale(), String.valueOf(key)).containsKey(String.valueOf(key));
    }

    /** The text with the arguments in the places of {@code {0}}, {@code {1}} and so on. */
    public String of(String key, Object... arguments) {
        Locale locale = preferences.getLocale();
        return new MessageFormat(text(locale, key), locale).format(arguments);
    }

    /** The key of a network's own words for something, {@code sociallink.like.mastodon}, where it has any. */
    public String keyAt(String network, String key) {
        String own = key + "." + network;
        return containsKey(own) ? own : key;
    }

    /** The text of a constant of an enumeration, {@code crm.LeadStatus.CONTACTED}; nothing for nothing. */
    public String constant(String capability, Enum<?> constant) {
        return constant == null
                ? ""
                : get(capability + "." + constant.getDeclaringClass().getSimpleName() + "." + constant.name());
    }

    private static String text(Locale locale, String key) {
        return bundle(locale, key).getString(key);
    }

    private static ResourceBundle bundle(Locale locale, String key) {
        int dot = key.indexOf('.');
        return ResourceBundle.getBundle(
                BUNDLES + (dot < 0 ? key : key.substring(0, dot)),
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The texts can't be listed: they are many bundles in many languages. */
    @Override
    public Set<Map.Entry<String, String>> entrySet() {
        throw new UnsupportedOperationException();
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
