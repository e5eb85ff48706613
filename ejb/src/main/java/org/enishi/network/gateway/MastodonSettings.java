package org.enishi.network.gateway;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;

/** The settings {@code enishi.network.mastodon.…} that only a network of many servers has. */
final class MastodonSettings {

    private static final String PREFIX = "enishi.network.mastodon.";

    private final Config config;

    MastodonSettings(Config config) {
        this.config = config;
    }

    /** The servers that users are offered, in the operator's order. */
    List<String> servers() {
        return List.copyOf(words("servers"));
    }

    /** Whether users may name others. */
    boolean areOthersAllowed() {
        return config.getOptionalValue(PREFIX + "other-servers", Boolean.class).orElse(false);
    }

    boolean isConfigured() {
        return areOthersAllowed() || !servers().isEmpty();
    }

    /** The server that somebody named; nothing if it can't be one, or isn't to be asked. */
    Optional<ServerAddress> server(String named) {
        Set<String> privateServers = words("private-servers");
        Optional<ServerAddress> address = ServerAddress.of(named, privateServers);
        return areOthersAllowed()
                ? address
                : address.filter(a -> servers().stream()
                        .flatMap(s -> ServerAddress.of(s, privateServers).stream())
                        .anyMatch(s -> s.value().equals(a.value())));
    }

    /** Whether an address lies with a server of the intranet that the operator vouches for. */
    boolean isPrivate(URI address) {
        String origin = address.getScheme() + "://" + address.getAuthority();
        return words("private-servers").stream().anyMatch(s -> {
            URI server = URI.create(s);
            return origin.equals(server.getScheme() + "://" + server.getAuthority());
        });
    }

    String applicationName() {
        return config.getValue(PREFIX + "application-name", String.class);
    }

    /** Where our pages are, for who looks up what this application is. */
    Optional<String> website() {
        return config.getOptionalValue("enishi.base-url", String.class);
    }

    int longestText() {
        return config.getValue(PREFIX + "longest-text", Integer.class);
    }

    /** Where servers are asked through that aren't the operator's own; nothing if they are asked directly. */
    Optional<URI> proxy() {
        return config.getOptionalValue(PREFIX + "proxy", URI.class);
    }

    /** How long a server is left alone that failed too often. */
    Duration rest() {
        return config.getValue(PREFIX + "rest", Duration.class);
    }

    private Set<String> words(String key) {
        Set<String> words = new LinkedHashSet<>();
        config.getOptionalValue(PREFIX + key, String.class)
                .ifPresent(value -> Arrays.stream(value.split(","))
                        .map(w -> w.strip().replaceFirst("/+$", ""))
                        .filter(w -> !w.isEmpty())
                        .forEach(words::add));
        return words;
    }
}
