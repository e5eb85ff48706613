package org.enishi.access.gateway;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.GeneralException;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.UserInfoRequest;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import com.nimbusds.openid.connect.sdk.claims.ClaimsSet;
import com.nimbusds.openid.connect.sdk.claims.UserInfo;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.enishi.access.boundary.SignInAttempt;
import org.enishi.access.boundary.SignInRefused;
import org.enishi.access.boundary.SignInRefused.Cause;

/** Any provider that speaks OpenID Connect and publishes its addresses and keys. */
final class OidcProvider implements IdentityProvider {

    private static final System.Logger LOG = System.getLogger(OidcProvider.class.getName());

    /** The word of RFC 8176 for it. */
    private static final String SEVERAL_FACTORS = "mfa";

    private final ProviderSettings settings;
    private final ProviderMetadata published;

    OidcProvider(ProviderSettings settings, Clock clock) {
        this.settings = settings;
        this.published = new ProviderMetadata(settings, clock);
    }

    @Override
    public String key() {
        return settings.key();
    }

    @Override
    public String name() {
        return settings.name();
    }

    @Override
    public String issuer() {
        return settings.issuer();
    }

    @Override
    public SignInAttempt newAttempt(Instant now) {
        return new SignInAttempt(
                settings.key(), new State().getValue(), new Nonce().getValue(), new CodeVerifier().getValue(), now);
    }

    @Override
    public URI address(SignInAttempt attempt) {
        List<ACR> classes =
                settings.secondStep().classes().stream().map(ACR::new).toList();
        return new AuthenticationRequest.Builder(
                        new ResponseType(ResponseType.Value.CODE),
                        new Scope(settings.scopes().toArray(String[]::new)),
                        new ClientID(settings.clientId()),
                        settings.callback())
                .endpointURI(metadata().getAuthorizationEndpointURI())
                .state(new State(attempt.state()))
                .nonce(new Nonce(attempt.nonce()))
                .codeChallenge(new CodeVerifier(attempt.verifier()), CodeChallengeMethod.S256)
                .acrValues(classes.isEmpty() ? null : classes)
                .build()
                .toURI();
    }

    @Override
    public VerifiedIdentity identity(SignInAttempt attempt, String code) {
        OIDCTokenResponse tokens = tokens(attempt, code);
        ClaimsSet claims = idToken(tokens, attempt);
        String subject = claims.getStringClaim("sub");
        boolean secondStep = isSecondStepDone(claims);
        if (claims.getStringClaim("email") == null) {
            // some providers tell the address only where one asks for it
            claims = userInfo(tokens, subject);
        }
        boolean vouched = settings.vouchedFor() || Boolean.TRUE.equals(claims.getBooleanClaim("email_verified"));
        return new VerifiedIdentity(
                settings.issuer(), subject, vouched ? claims.getStringClaim("email") : null, secondStep);
    }

    /** Only what stands in the signed token counts. */
    private boolean isSecondStepDone(ClaimsSet idToken) {
        List<String> methods = idToken.getStringListClaim("amr");
        return settings.secondStep().always()
                || methods != null && methods.contains(SEVERAL_FACTORS)
                || settings.secondStep().classes().contains(String.valueOf(idToken.getStringClaim("acr")));
    }

    private OIDCTokenResponse tokens(SignInAttempt attempt, String code) {
        var grant = new AuthorizationCodeGrant(
                new AuthorizationCode(code), settings.callback(), new CodeVerifier(attempt.verifier()));
        HTTPResponse answer = send("token", request(grant).toHTTPRequest());
        if (!answer.indicatesSuccess()) {
            throw refused(
                    answer.getStatusCode() >= 500 ? Cause.UNREACHABLE : Cause.UNTRUSTED,
                    "token answered " + answer.getStatusCode());
        }
        try {
            return OIDCTokenResponse.parse(answer);
        } catch (ParseException e) {
            throw refused(Cause.UNTRUSTED, e.getMessage());
        }
    }

    private TokenRequest request(AuthorizationCodeGrant grant) {
        URI endpoint = metadata().getTokenEndpointURI();
        var id = new ClientID(settings.clientId());
        if (settings.clientSecret() == null) {
            return new TokenRequest.Builder(endpoint, id, grant).build();
        }
        var secret = new Secret(settings.clientSecret());
        List<ClientAuthenticationMethod> methods = metadata().getTokenEndpointAuthMethods();
        // the standard's own way where the provider names none
        boolean basic = methods == null || methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC);
        return new TokenRequest.Builder(
                        endpoint, basic ? new ClientSecretBasic(id, secret) : new ClientSecretPost(id, secret), grant)
                .build();
    }

    private ClaimsSet idToken(OIDCTokenResponse tokens, SignInAttempt attempt) {
        try {
            return published.validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(attempt.nonce()));
        } catch (KeySourceException e) {
            throw refused(Cause.UNREACHABLE, e.getMessage());
        } catch (BadJOSEException | JOSEException e) {
            throw refused(Cause.UNTRUSTED, e.getMessage());
        } catch (GeneralException | IOException e) {
            throw refused(Cause.UNREACHABLE, e.getMessage());
        }
    }

    private ClaimsSet userInfo(OIDCTokenResponse tokens, String subject) {
        URI endpoint = metadata().getUserInfoEndpointURI();
        if (endpoint == null) {
            throw refused(Cause.UNVERIFIED, "no e-mail address, and nowhere to ask for it");
        }
        var request = new UserInfoRequest(endpoint, tokens.getOIDCTokens().getAccessToken());
        HTTPResponse answer = send("userinfo", request.toHTTPRequest());
        if (!answer.indicatesSuccess()) {
            throw refused(Cause.UNREACHABLE, "userinfo answered " + answer.getStatusCode());
        }
        try {
            UserInfo info = new UserInfo(answer.getBodyAsJSONObject());
            if (!subject.equals(info.getSubject().getValue())) {
                throw refused(Cause.UNTRUSTED, "userinfo is about somebody else");
            }
            return info;
        } catch (ParseException | IllegalArgumentException e) {
            throw refused(Cause.UNTRUSTED, e.getMessage());
        }
    }

    private OIDCProviderMetadata metadata() {
        try {
            return published.get();
        } catch (GeneralException | IOException e) {
            throw refused(Cause.UNREACHABLE, e.getMessage());
        }
    }

    private HTTPResponse send(String what, HTTPRequest request) {
        int timeout = (int) settings.timeout().toMillis();
        request.setConnectTimeout(timeout);
        request.setReadTimeout(timeout);
        request.setFollowRedirects(false);
        try {
            return request.send();
        } catch (IOException e) {
            throw refused(Cause.UNREACHABLE, what + ": " + e.getMessage());
        }
    }

    /** Why it failed is for the operator; the person is told what they can do. */
    private SignInRefused refused(Cause cause, String why) {
        LOG.log(Level.WARNING, "Provider {0}: sign-in refused, {1}: {2}", settings.key(), cause, why);
        return new SignInRefused(cause);
    }
}
