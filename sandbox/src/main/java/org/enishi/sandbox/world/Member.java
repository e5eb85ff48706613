package org.enishi.sandbox.world;

import org.enishi.sandbox.cast.Person;

/** A person on one network. */
public record Member(Person person, Person.Presence presence) {

    public String id() {
        return presence.id();
    }

    /** The key in the cast, the same on every network. */
    public String key() {
        return person.key();
    }

    public String firstName() {
        return presence.firstName();
    }

    public String lastName() {
        return presence.lastName();
    }

    /** The name in the order in which this member wrote it down. */
    public String name() {
        if (presence.displayName() != null) {
            return presence.displayName();
        }
        return person.displayName().startsWith(presence.lastName())
                ? presence.lastName() + " " + presence.firstName()
                : presence.firstName() + " " + presence.lastName();
    }
}
