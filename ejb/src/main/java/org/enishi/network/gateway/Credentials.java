package org.enishi.network.gateway;

/**
 * With whose eyes a network is asked.
 *
 * @param remoteId the account's own id there; null as long as the network hasn't told it
 * @param server the server the account lives on, where the network is made of many; otherwise null
 */
public record Credentials(String accessToken, String remoteId, String server) {

    /** Never the token: this ends up in logs. */
    @Override
    public String toString() {
        return "Credentials[" + remoteId + "]";
    }
}
