package org.enishi.network.gateway;

import jakarta.json.JsonObject;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds the server of a host that stands in handles but isn't the server itself: it has to tell others where its people
 * are (RFC 7033), or they would find nobody. Redirects are read, not followed; what they name is checked like any other
 * server.
 */
final class WebHost {

    private WebHost() {}

    /**
     * Another host than this one; nothing if it names none.
     *
     * @param glance answers what the host says at a path
     */
    static Optional<ServerAddress> of(ServerAddress named, Function<String, Optional<Reply>> glance) {
        if (named.isPrivate()) {
            // the operator has written down where it is
            return Optional.empty();
        }
        String host = ServerAddress.hostOf(named.value());
        return Stream.of(
                        // a server's own actor is called like the host
                        "/.well-known/webfinger?resource=" + RegisteredNetwork.encoded("acct:" + host + "@" + host),
                        "/.well-known/host-meta",
                        "/.well-known/nodeinfo")
                .flatMap(path -> glance.apply(path).stream())
                .flatMap(reply -> told(reply).stream())
                .flatMap(address -> server(address).stream())
                .filter(server -> !server.value().equals(named.value()))
                .findFirst();
    }

    /**
     * Whether a server may call its people by a host's name: its own, or one that says so in its turn. Others could speak
     * in the name of people who live elsewhere.
     *
     * @param glance answers what a server says at a path
     */
    static boolean bears(ServerAddress server, String host, BiFunction<ServerAddress, String, Optional<Reply>> glance) {
        return server.isPrivate()
                || host.equalsIgnoreCase(ServerAddress.hostOf(server.value()))
                || ServerAddress.of(host, Set.of())
                        .flatMap(other -> of(other, path -> glance.apply(other, path)))
                        .filter(server::equals)
                        .isPresent();
    }

    private static Optional<String> told(Reply reply) {
        if (reply.status() >= 300 && reply.status() < 400) {
            return reply.header("Location");
        }
        return reply.status() == 200 ? linked(reply.body()) : Optional.empty();
    }

    /** The actor's own address, or that of the server's description of itself. */
    private static Optional<String> linked(JsonObject body) {
        return JsonTree.objects(body, "links").stream()
                .filter(link -> {
                    String rel = JsonTree.text(link, "rel");
                    return "self".equals(rel) || rel != null && rel.contains("nodeinfo");
                })
                .flatMap(link -> Stream.ofNullable(JsonTree.text(link, "href")))
                .findFirst();
    }

    private static Optional<ServerAddress> server(String address) {
        try {
            URI uri = new URI(address);
            return "https".equals(uri.getScheme()) && uri.getHost() != null && uri.getPort() == -1
                    ? ServerAddress.of("https://" + uri.getHost(), Set.of())
                    : Optional.empty();
        } catch (URISyntaxException e) {
            // whatever it is, it is no server
            return Optional.empty();
        }
    }
}
