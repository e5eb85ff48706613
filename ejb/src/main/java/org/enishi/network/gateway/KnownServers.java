package org.enishi.network.gateway;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.enishi.network.control.MastodonServerTx;
import org.enishi.network.entity.MastodonServer;

/** Where servers are reached, and what they are called in the handles of their people: neither need be their name. */
final class KnownServers {

    private static final Duration REMEMBERED = Duration.ofMinutes(10);

    private final MastodonServerTx servers;
    private final Clock clock;
    private final Map<String, Entry> entries = new ConcurrentHashMap<>();

    /** Kept for a while, since another node may find out more. */
    private record Entry(String webAddress, String domain, Instant until) {}

    KnownServers(MastodonServerTx servers, Clock clock) {
        this.servers = servers;
        this.clock = clock;
    }

    /** Where to ask a server that users name so. */
    ServerAddress reached(ServerAddress named) {
        String web = entry(named).webAddress();
        return web.equals(named.value())
                ? named
                // another host was found for a public server only, and is a public one
                : ServerAddress.of(web, Set.of()).orElse(named);
    }

    /** The name of a server in the handles of its people. */
    String domain(ServerAddress named) {
        String domain = entry(named).domain();
        return domain.isEmpty() ? ServerAddress.hostOf(named.value()) : domain;
    }

    /** Whether a server hasn't told yet what it is called. */
    boolean isNameless(ServerAddress named) {
        return entry(named).domain().isEmpty();
    }

    void isCalled(ServerAddress named, String domain) {
        servers.isCalled(named.value(), domain);
        forget(named.value());
    }

    void forget(String address) {
        entries.remove(address);
    }

    private Entry entry(ServerAddress named) {
        Instant now = clock.instant();
        return entries.compute(
                named.value(),
                (address, known) -> known != null && known.until().isAfter(now) ? known : read(address, now));
    }

    private Entry read(String address, Instant now) {
        Optional<MastodonServer> server = servers.find(address);
        return new Entry(
                server.map(MastodonServer::webAddress).orElse(address),
                server.map(MastodonServer::domain).orElseGet(() -> ServerAddress.hostOf(address)),
                // who isn't known yet may be so in a moment
                server.isPresent() ? now.plus(REMEMBERED) : now);
    }
}
