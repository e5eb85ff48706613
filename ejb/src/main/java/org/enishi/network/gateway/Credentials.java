package org.enishi.network.gateway;

/** With whose eyes a network is asked: the token, and the account's own id there. */
public record Credentials(String accessToken, String remoteId) {

    /** Never the token: this ends up in logs. */
    @Override
    public String toString() {
        return "Credentials[" + remoteId + "]";
    }
}
