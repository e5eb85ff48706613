package org.enishi.platform.view;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;

/** The keys listed at "?". What they do is in the scripts; what they are called is here. */
@Named
@ApplicationScoped
public class Shortcuts {

    /** A key and the text that says what it does. */
    public static class Key {

        private final String keys;
        private final String label;

        Key(String keys, String label) {
            this.keys = keys;
            this.label = label;
        }

        public String getKeys() {
            return keys;
        }

        public String getLabel() {
            return label;
        }
    }

    private static final List<Key> EVERYWHERE = List.of(
            new Key("?", "platform.help.keys.help"),
            new Key("G L", "platform.help.keys.leads"),
            new Key("G C", "platform.help.keys.contacts"),
            new Key("G A", "platform.help.keys.accounts"),
            new Key("J", "platform.help.keys.next"),
            new Key("K", "platform.help.keys.previous"),
            new Key("Enter", "platform.help.keys.open"),
            new Key("N", "platform.help.keys.new"),
            new Key("E", "platform.help.keys.edit"),
            new Key("Ctrl Enter", "platform.help.keys.save"),
            new Key("Esc", "platform.help.keys.cancel"));

    public List<Key> getEverywhere() {
        return EVERYWHERE;
    }
}
