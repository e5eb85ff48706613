package org.enishi.network.gateway;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import java.net.URI;
import java.util.regex.Pattern;

/** What every call of LinkedIn's versioned interface carries, and the way it wants its keys written. */
final class LinkedInHeaders implements ClientRequestFilter {

    private static final Pattern ENCODED_TWICE = Pattern.compile("%25([0-9A-F]{2})");

    static final String VERSION = "LinkedIn-Version";
    static final String PROTOCOL = "X-Restli-Protocol-Version";
    static final String PROTOCOL_VERSION = "2.0.0";

    private final String version;

    LinkedInHeaders(String version) {
        this.version = version;
    }

    @Override
    public void filter(ClientRequestContext context) {
        context.getHeaders().putSingle(VERSION, version);
        context.getHeaders().putSingle(PROTOCOL, PROTOCOL_VERSION);
        // the client encodes the % of keys in the path that are encoded already, and offers no way not to
        String[] address = context.getUri().toString().split("\\?", 2);
        String path = ENCODED_TWICE.matcher(address[0]).replaceAll("%$1");
        context.setUri(URI.create(address.length == 1 ? path : path + "?" + address[1]));
    }
}
