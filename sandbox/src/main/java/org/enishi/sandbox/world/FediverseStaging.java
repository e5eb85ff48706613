package org.enishi.sandbox.world;

import java.util.Map;
import org.enishi.sandbox.cast.Cast;
import org.enishi.sandbox.cast.Person;
import org.enishi.sandbox.fediverse.Fediverse;
import org.enishi.sandbox.fediverse.Profile;
import org.enishi.sandbox.fediverse.Server;
import org.enishi.sandbox.world.Limits.Limit;

/** Makes those of the cast who have an account on a Mastodon server its members, and sets the servers' usual limit. */
final class FediverseStaging {

    private static final int CALLS = 300;

    private final Cast cast;
    private final Fediverse fediverse;

    FediverseStaging(Cast cast, Fediverse fediverse) {
        this.cast = cast;
        this.fediverse = fediverse;
    }

    void fill(Map<String, NetworkState> networks) {
        for (Server server : fediverse.servers()) {
            NetworkState network = networks.get(server.name());
            network.limits().set(new Limit(Limits.ALL, CALLS, null));
            fediverse.profiles().stream()
                    .filter(p -> p.domain().equals(server.domain()))
                    .forEach(p -> network.add(member(server, p)));
        }
    }

    private Member member(Server server, Profile profile) {
        Person person = cast.people().stream()
                .filter(p -> p.key().equals(profile.key()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(profile.key() + " is not of the cast"));
        return new Member(
                person,
                new Person.Presence(
                        server.id(profile),
                        profile.username(),
                        person.given(),
                        person.family(),
                        "@" + profile.fullAcct(),
                        profile.discoverable(),
                        null,
                        profile.note(),
                        profile.locked()));
    }
}
