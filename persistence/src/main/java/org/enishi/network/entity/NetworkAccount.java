package org.enishi.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.enishi.platform.entity.BaseEntity;

/** One user's own account at one network. The row outlives a revocation: authenticating again fills it anew. */
@Entity
@Table(name = "network_account")
public class NetworkAccount extends BaseEntity {

    public static final int TEXT_LENGTH = 255;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private Network network;

    @Column(name = "user_id", nullable = false)
    private Long userId;

    @Enumerated(EnumType.STRING)
    @Column(nullable = false, length = 20)
    private AccountState state = AccountState.DISCONNECTED;

    @Column(name = "state_since", nullable = false)
    private Instant stateSince;

    /** The server the account lives on, where the network is made of many; otherwise null. */
    @Column(length = TEXT_LENGTH)
    private String server;

    @Column(name = "remote_id", length = TEXT_LENGTH)
    private String remoteId;

    @Column(name = "display_name", length = TEXT_LENGTH)
    private String displayName;

    @Column(length = TEXT_LENGTH)
    private String email;

    @Column(nullable = false, length = 2000)
    private String scopes = "";

    @Column(name = "authenticated_at")
    private Instant authenticatedAt;

    @Column(name = "chosen_end")
    private Instant chosenEnd;

    @Column(name = "token_end")
    private Instant tokenEnd;

    @Column(name = "refresh_end")
    private Instant refreshEnd;

    @Column(name = "access_enc")
    private byte[] accessEnc;

    @Column(name = "refresh_enc")
    private byte[] refreshEnc;

    @Column(name = "key_id")
    private Integer keyId;

    @Column(name = "check_due_at", nullable = false)
    private Instant checkDueAt;

    @Column(name = "refresh_due_at")
    private Instant refreshDueAt;

    /** Somebody is getting new tokens until then. */
    @Column(name = "refresh_lease")
    private Instant refreshLease;

    protected NetworkAccount() {}

    public NetworkAccount(Network network, Long userId, Instant now) {
        this.network = network;
        this.userId = userId;
        this.stateSince = now;
        this.checkDueAt = now;
    }

    /** The user has authenticated: who they are there, what they granted, and until when they chose to. */
    public void authenticated(
            String home, String remote, String name, String address, Set<String> granted, Instant end, Instant now) {
        server = home;
        remoteId = remote;
        displayName = shortened(name);
        email = shortened(address);
        grants(granted);
        chosenEnd = end;
        authenticatedAt = now;
        becomes(AccountState.ACTIVE, now);
    }

    /** What the user allows. */
    public void grants(Set<String> granted) {
        scopes = String.join(" ", new TreeSet<>(granted));
    }

    /** The tokens, encrypted. A network that sends no new refresh token leaves the old one in force. */
    public void keep(
            byte[] access, Instant accessEnd, byte[] refresh, Instant newRefreshEnd, int key, Instant refreshDue) {
        accessEnc = access.clone();
        tokenEnd = accessEnd;
        keyId = key;
        refreshDueAt = refreshDue;
        refreshLease = null;
        if (refresh != null) {
            refreshEnc = refresh.clone();
        }
        if (newRefreshEnd != null) {
            refreshEnd = newRefreshEnd;
        }
    }

    /** Makes the getting of new tokens one's own until the lease runs out. */
    public void refreshing(Instant lease) {
        refreshLease = lease;
    }

    /** Whether somebody is getting new tokens. */
    public boolean isRefreshing(Instant now) {
        return refreshLease != null && refreshLease.isAfter(now);
    }

    /** Whether it is time to get new tokens, and there is something to get them with. */
    public boolean isRefreshDue(Instant now) {
        return refreshEnc != null && refreshDueAt != null && !refreshDueAt.isAfter(now);
    }

    /** The network takes the refresh token no more, but the other one still works: until its end. */
    public void withoutRefresh() {
        refreshEnc = null;
        refreshEnd = null;
        refreshDueAt = null;
        refreshLease = null;
    }

    /** The same tokens, encrypted with another key. */
    public void reencrypted(byte[] access, byte[] refresh, int key) {
        accessEnc = access.clone();
        refreshEnc = refresh == null ? null : refresh.clone();
        keyId = key;
    }

    public void forgetTokens() {
        accessEnc = null;
        refreshEnc = null;
        refreshEnd = null;
        refreshDueAt = null;
        refreshLease = null;
        keyId = null;
    }

    /** The tokens are of no more use and are forgotten; who it was stays, to be shown. */
    public void ended(AccountState why, Instant now) {
        forgetTokens();
        becomes(why, now);
    }

    /** The user ended it here: nothing of the account is kept. */
    public void disconnected(Instant now) {
        ended(AccountState.DISCONNECTED, now);
        server = null;
        remoteId = null;
        displayName = null;
        email = null;
        scopes = "";
        chosenEnd = null;
        tokenEnd = null;
        authenticatedAt = null;
    }

    public void becomes(AccountState newState, Instant now) {
        if (state != newState) {
            state = newState;
            stateSince = now;
        }
    }

    /** When the account ends by itself: the user's choice or the token's end, whichever comes first; null if never. */
    public Instant endsAt() {
        Instant ofToken = refreshEnc != null ? refreshEnd : tokenEnd;
        if (chosenEnd == null || ofToken == null) {
            return chosenEnd == null ? ofToken : chosenEnd;
        }
        return chosenEnd.isBefore(ofToken) ? chosenEnd : ofToken;
    }

    public boolean hasEnded(Instant now) {
        Instant end = endsAt();
        return end != null && !end.isAfter(now);
    }

    public Set<String> scopes() {
        return scopes.isEmpty() ? Set.of() : Set.of(scopes.split(" "));
    }

    public Network network() {
        return network;
    }

    public Long userId() {
        return userId;
    }

    public AccountState state() {
        return state;
    }

    public Instant stateSince() {
        return stateSince;
    }

    public String server() {
        return server;
    }

    public String remoteId() {
        return remoteId;
    }

    public String displayName() {
        return displayName;
    }

    public String email() {
        return email;
    }

    public Instant authenticatedAt() {
        return authenticatedAt;
    }

    public Instant tokenEnd() {
        return tokenEnd;
    }

    public byte[] accessEnc() {
        return accessEnc == null ? null : accessEnc.clone();
    }

    public byte[] refreshEnc() {
        return refreshEnc == null ? null : refreshEnc.clone();
    }

    public Instant refreshDueAt() {
        return refreshDueAt;
    }

    public Integer keyId() {
        return keyId;
    }

    private static String shortened(String text) {
        return text == null || text.length() <= TEXT_LENGTH ? text : text.substring(0, TEXT_LENGTH);
    }

    @Override
    protected Class<NetworkAccount> type() {
        return NetworkAccount.class;
    }
}
