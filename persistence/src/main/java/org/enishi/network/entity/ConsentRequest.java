package org.enishi.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** A user was sent to a network's consent page and has not come back yet. Used once, then gone. */
@Entity
@Table(name = "network_consent_request")
public class ConsentRequest extends BaseEntity {

    public static final int RETURN_LENGTH = 500;

    /** SHA-256 of the state parameter: who reads the table can't complete somebody's consent. */
    @Column(name = "state_hash", nullable = false, length = 64)
    private String stateHash;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Network network;

    @Column(name = "user_id", nullable = false)
    private Long userId;

    @Column(name = "return_to", nullable = false, length = RETURN_LENGTH)
    private String returnTo;

    @Column(name = "chosen_end")
    private Instant chosenEnd;

    /** Proves to the network that who brings the code is who began (RFC 7636); encrypted. */
    @Column(name = "verifier_enc", nullable = false)
    private byte[] verifierEnc;

    /** The server the user chose, where the network is made of many; otherwise null. */
    @Column(length = NetworkAccount.TEXT_LENGTH)
    private String server;

    @Column(name = "expires_at", nullable = false)
    private Instant expiresAt;

    protected ConsentRequest() {}

    public ConsentRequest(
            String stateHash,
            byte[] verifierEnc,
            Network network,
            String server,
            Long userId,
            String returnTo,
            Instant chosenEnd,
            Instant expiresAt) {
        this.stateHash = stateHash;
        this.verifierEnc = verifierEnc.clone();
        this.network = network;
        this.server = server;
        this.userId = userId;
        this.returnTo = returnTo;
        this.chosenEnd = chosenEnd;
        this.expiresAt = expiresAt;
    }

    /** Whether this is the consent that the user, coming back from the network, was sent for. */
    public boolean isFor(Network candidate, Long user, Instant now) {
        return network == candidate && userId.equals(user) && expiresAt.isAfter(now);
    }

    public String stateHash() {
        return stateHash;
    }

    public byte[] verifierEnc() {
        return verifierEnc.clone();
    }

    public String server() {
        return server;
    }

    public String returnTo() {
        return returnTo;
    }

    public Instant chosenEnd() {
        return chosenEnd;
    }

    @Override
    protected Class<ConsentRequest> type() {
        return ConsentRequest.class;
    }
}
