package org.enishi.network.entity;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.enishi.platform.entity.BaseEntity;

/** A Mastodon server that some user named, and our application there. */
@Entity
@Table(name = "mastodon_server")
public class MastodonServer extends BaseEntity {

    public static final int ADDRESS_LENGTH = 255;
    public static final int URL_LENGTH = 500;

    /** As users and the operator name it: scheme and host, without a slash at the end. */
    @Column(nullable = false, length = ADDRESS_LENGTH)
    private String address;

    /** Where it is asked, if that is elsewhere; null if not. */
    @Column(name = "web_address", length = ADDRESS_LENGTH)
    private String webAddress;

    /**
     * Its name in the handles of its people; mostly, but not always, the host. Empty until a member has come from a
     * server that tells strangers nothing.
     */
    @Column(nullable = false, length = ADDRESS_LENGTH)
    private String domain;

    @Column(name = "client_id", nullable = false, length = 255)
    private String clientId;

    @Column(name = "client_secret_enc", nullable = false)
    private byte[] clientSecretEnc;

    @Column(name = "authorization_url", nullable = false, length = URL_LENGTH)
    private String authorizationUrl;

    @Column(name = "token_url", nullable = false, length = URL_LENGTH)
    private String tokenUrl;

    @Column(name = "revocation_url", nullable = false, length = URL_LENGTH)
    private String revocationUrl;

    /** Where users come back to, as it was registered: with another one, the application has to register anew. */
    @Column(name = "redirect_uri", nullable = false, length = URL_LENGTH)
    private String redirectUri;

    /** What the application registered to ask for, with spaces between. */
    @Column(nullable = false, length = 2000)
    private String scopes;

    @Column(name = "registered_at", nullable = false)
    private Instant registeredAt;

    protected MastodonServer() {}

    public MastodonServer(String address, String domain, Instant registeredAt) {
        this.address = address;
        this.domain = domain;
        this.registeredAt = registeredAt;
    }

    /** Our application is known there from now on. */
    public MastodonServer registered(String newClientId, byte[] newSecretEnc, String newRedirectUri, String newScopes) {
        clientId = newClientId;
        clientSecretEnc = newSecretEnc.clone();
        redirectUri = newRedirectUri;
        scopes = newScopes;
        return this;
    }

    /** Where it is asked from now on; its own address for there. */
    public MastodonServer livingAt(String newWebAddress) {
        webAddress = address.equals(newWebAddress) ? null : newWebAddress;
        return this;
    }

    /** What it is called, as it has told a member. */
    public void isCalled(String newDomain) {
        domain = newDomain;
    }

    /** Where consents are given, tokens fetched and ended. */
    public MastodonServer reachedAt(String authorization, String token, String revocation) {
        authorizationUrl = authorization;
        tokenUrl = token;
        revocationUrl = revocation;
        return this;
    }

    /** Takes over a newer registration with the same server. */
    public void become(MastodonServer newer) {
        domain = newer.domain;
        webAddress = newer.webAddress;
        registeredAt = newer.registeredAt;
        registered(newer.clientId, newer.clientSecretEnc, newer.redirectUri, newer.scopes);
        reachedAt(newer.authorizationUrl, newer.tokenUrl, newer.revocationUrl);
    }

    public String address() {
        return address;
    }

    public String webAddress() {
        return webAddress == null ? address : webAddress;
    }

    public String domain() {
        return domain;
    }

    public String clientId() {
        return clientId;
    }

    public byte[] clientSecretEnc() {
        return clientSecretEnc.clone();
    }

    public String authorizationUrl() {
        return authorizationUrl;
    }

    public String tokenUrl() {
        return tokenUrl;
    }

    public String revocationUrl() {
        return revocationUrl;
    }

    public String redirectUri() {
        return redirectUri;
    }

    public boolean isFor(String wantedRedirectUri, String wantedScopes) {
        return redirectUri.equals(wantedRedirectUri) && scopes.equals(wantedScopes);
    }

    @Override
    protected Class<MastodonServer> type() {
        return MastodonServer.class;
    }
}
