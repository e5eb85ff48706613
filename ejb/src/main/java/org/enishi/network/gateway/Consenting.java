package org.enishi.network.gateway;

import java.net.URI;

/**
 * A consent under way.
 *
 * @param state comes back with the user, and works once
 * @param verifier proves that who exchanges the code is who began (RFC 7636), where the network asks for it
 * @param server the server the user chose, where the network is made of many; otherwise null
 * @param returnTo where the network sends the user afterwards
 */
public record Consenting(String state, String verifier, String server, URI returnTo) {

    /** Never what is secret: this ends up in logs. */
    @Override
    public String toString() {
        return "Consenting[" + server + "]";
    }
}
