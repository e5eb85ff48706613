package org.enishi.network.gateway;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.enishi.network.boundary.Answer;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.Standing;

/** What connectors have in common: an application that the operator has registered, and its settings. */
abstract class RegisteredNetwork implements SocialNetwork {

    static final Duration CLOCKS_APART = Duration.ofMinutes(2);

    private Map<Capability, Standing> declared;
    private NetworkSettings settings;
    private OAuthClient oauth;

    /** For the container's proxies. */
    RegisteredNetwork() {}

    RegisteredNetwork(NetworkSettings settings, Map<Capability, Standing> declared, Clock clock, Duration timeout) {
        this.settings = settings;
        this.declared = declared;
        this.oauth = new OAuthClient(settings, clock, timeout);
    }

    NetworkSettings settings() {
        return settings;
    }

    OAuthClient oauth() {
        return oauth;
    }

    @Override
    public Network network() {
        return settings.network();
    }

    @Override
    public boolean isConfigured() {
        return settings.clientId().isPresent();
    }

    @Override
    public Map<Capability, Standing> declared() {
        return declared;
    }

    @Override
    public Map<Capability, Standing> capabilities() {
        return settings.standings(declared);
    }

    @Override
    public Set<String> scopesFor(Capability capability) {
        return settings.scopes(capability);
    }

    @Override
    public String connectedApplicationsUrl() {
        return settings.connectedApplicationsUrl();
    }

    /** A comment is found by its author, its text and its time. */
    @Override
    public Answer<Optional<String>> lookUp(Credentials as, Outgoing write, Instant since) {
        return Comments.find(
                cursor -> comments(as, write.target(), cursor), as.remoteId(), write.text(), since.minus(CLOCKS_APART));
    }

    @Override
    public boolean isPictureAddress(URI address) {
        return settings.isPictureHost(address);
    }

    static String bearer(Credentials as) {
        return "Bearer " + as.accessToken();
    }

    /** Encoded here: the client leaves what is encoded as it is, and would take braces for templates. */
    static String encoded(String value) {
        return value == null
                ? null
                : URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
