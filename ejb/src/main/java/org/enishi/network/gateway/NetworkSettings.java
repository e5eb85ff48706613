package org.enishi.network.gateway;

import java.net.URI;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.Standing;

/** The settings {@code enishi.network.<network>.…} of one network. */
public final class NetworkSettings {

    private final Network network;
    private final Config config;

    public NetworkSettings(Network network, Config config) {
        this.network = network;
        this.config = config;
    }

    Network network() {
        return network;
    }

    /** The id of our application at the network, if the operator registered one. */
    public Optional<String> clientId() {
        return optional("client-id");
    }

    public String clientSecret() {
        return text("client-secret");
    }

    public URI authorizationUrl() {
        return address("authorization-url");
    }

    public URI tokenUrl() {
        return address("token-url");
    }

    public URI revokeUrl() {
        return address("revoke-url");
    }

    public URI apiUrl() {
        return address("api-url");
    }

    /** What profile addresses begin with, the handle following: for showing and for reading pasted ones. */
    public String profileUrl() {
        return text("profile-url");
    }

    public String connectedApplicationsUrl() {
        return text("connected-applications-url");
    }

    /** The version of the network's interface that we speak. */
    public String version() {
        return text("version");
    }

    /** What to ask of a person; networks refuse a request for a field that they have dropped. */
    public String profileFields() {
        return text("profile-fields");
    }

    /** Whether an address lies with one of the hosts (written with its port, if unusual) that keep pictures. */
    public boolean isPictureHost(URI address) {
        String authority = address.getAuthority();
        return authority != null
                && words("picture-hosts", ",").stream()
                        .anyMatch(host -> authority.equals(host) || authority.endsWith("." + host));
    }

    /** How many days back the network lets comments be found; 0 if it knows no such bound. */
    public int commentDays() {
        return optional("comment-days").map(Integer::parseInt).orElse(0);
    }

    /** What is asked for with every consent. */
    public Set<String> baseScopes() {
        return words("scopes", " ");
    }

    /** What a capability needs granted. */
    public Set<String> scopes(Capability capability) {
        return words("scopes." + capability.key(), " ");
    }

    /** How each declared capability stands: as the connector knows it, unless the operator says otherwise. */
    public Map<Capability, Standing> standings(Map<Capability, Standing> declared) {
        Map<Capability, Standing> standings = new EnumMap<>(declared);
        standings.replaceAll((capability, standing) ->
                optional("capability." + capability.key()).map(Standing::ofKey).orElse(standing));
        return standings;
    }

    /** What to ask consent for: the base, and what every available capability needs. */
    public Set<String> wantedScopes(Map<Capability, Standing> standings) {
        Set<String> wanted = new LinkedHashSet<>(baseScopes());
        standings.forEach((capability, standing) -> {
            if (standing == Standing.AVAILABLE) {
                wanted.addAll(scopes(capability));
            }
        });
        return wanted;
    }

    private URI address(String key) {
        return URI.create(text(key));
    }

    private String text(String key) {
        return optional(key).orElseThrow(() -> new IllegalStateException("The setting " + name(key) + " is missing"));
    }

    private Set<String> words(String key, String separator) {
        Set<String> words = new LinkedHashSet<>();
        for (String word : optional(key).orElse("").split(separator)) {
            if (!word.isBlank()) {
                words.add(word.strip());
            }
        }
        return words;
    }

    private Optional<String> optional(String key) {
        return config.getOptionalValue(name(key), String.class).filter(v -> !v.isBlank());
    }

    private String name(String key) {
        return "enishi.network." + network.key() + "." + key;
    }
}
