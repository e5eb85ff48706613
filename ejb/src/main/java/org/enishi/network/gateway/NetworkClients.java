package org.enishi.network.gateway;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.enishi.network.entity.Network;

/** Builds the REST clients. Built, not injected: injected ones break an EAR after the server's restart. */
@ApplicationScoped
public class NetworkClients {

    @Inject
    private Config config;

    @Produces
    @ApplicationScoped
    LinkedInApi linkedIn() {
        var settings = new NetworkSettings(Network.LINKEDIN, config);
        return builder(settings)
                .register(new LinkedInHeaders(settings.version()))
                .build(LinkedInApi.class);
    }

    @Produces
    @ApplicationScoped
    FacebookApi facebook() {
        return builder(new NetworkSettings(Network.FACEBOOK, config)).build(FacebookApi.class);
    }

    @Produces
    @ApplicationScoped
    XApi x() {
        return builder(new NetworkSettings(Network.X, config)).build(XApi.class);
    }

    /** How long a network may take to answer. */
    public static Duration timeout(Config config) {
        return config.getOptionalValue("enishi.network.timeout", Duration.class).orElse(Duration.ofSeconds(5));
    }

    private RestClientBuilder builder(NetworkSettings settings) {
        long millis = timeout(config).toMillis();
        return RestClientBuilder.newBuilder()
                .baseUri(settings.apiUrl())
                .connectTimeout(Math.min(millis, 2000), TimeUnit.MILLISECONDS)
                .readTimeout(millis, TimeUnit.MILLISECONDS)
                // errors are read from the answer, by number
                .property("microprofile.rest.client.disable.default.mapper", true);
    }
}
