package org.enishi.network.gateway;

import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.AuthorizationGrant;
import com.nimbusds.oauth2.sdk.AuthorizationRequest;
import com.nimbusds.oauth2.sdk.OAuth2Error;
import com.nimbusds.oauth2.sdk.RefreshTokenGrant;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.TokenRevocationRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.http.HTTPRequest;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.oauth2.sdk.token.BearerAccessToken;
import com.nimbusds.oauth2.sdk.token.RefreshToken;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.NotAuthenticated;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;

/** The OAuth 2.0 side of a network: consent, tokens, refresh, revocation. */
final class OAuthClient {

    private static final System.Logger LOG = System.getLogger(OAuthClient.class.getName());

    private final NetworkSettings settings;
    private final Clock clock;
    private final int timeout;
    private final boolean proves;
    private final ErrorReader graphErrors = new FacebookErrors();

    OAuthClient(NetworkSettings settings, Clock clock, Duration timeout) {
        this(settings, clock, timeout, false);
    }

    /**
     * For networks that want to see who exchanges a code (RFC 7636), where the application shows itself in a header, and
     * any 400 means that what was brought is of no more use.
     */
    static OAuthClient withProof(NetworkSettings settings, Clock clock, Duration timeout) {
        return new OAuthClient(settings, clock, timeout, true);
    }

    private OAuthClient(NetworkSettings settings, Clock clock, Duration timeout, boolean proves) {
        this.proves = proves;
        this.settings = settings;
        this.clock = clock;
        this.timeout = (int) timeout.toMillis();
    }

    /** @param separator what stands between scopes; the standard says a space */
    URI consentAddress(Consenting consent, Set<String> scopes, String separator) {
        var request = new AuthorizationRequest.Builder(new ResponseType(ResponseType.Value.CODE), clientId());
        if (proves) {
            request.codeChallenge(new CodeVerifier(consent.verifier()), CodeChallengeMethod.S256);
        }
        return request.endpointURI(settings.authorizationUrl())
                .redirectionURI(consent.returnTo())
                .state(new State(consent.state()))
                .customParameter("scope", String.join(separator, scopes))
                .build()
                .toURI();
    }

    Answer<Tokens> exchange(String code, URI returnTo) {
        // a code that is not taken is a matter of this one consent, not of the account
        return token(
                new AuthorizationCodeGrant(new AuthorizationCode(code), returnTo),
                Problem.refused(Refused.Cause.INVALID));
    }

    /** The same with the proof that it is we who began. */
    Answer<Tokens> exchange(String code, Consenting consent) {
        return token(
                new AuthorizationCodeGrant(
                        new AuthorizationCode(code), consent.returnTo(), new CodeVerifier(consent.verifier())),
                Problem.refused(Refused.Cause.INVALID));
    }

    Answer<Tokens> refresh(String refreshToken) {
        return token(
                new RefreshTokenGrant(new RefreshToken(refreshToken)),
                Problem.notAuthenticated(NotAuthenticated.Cause.REVOKED));
    }

    private Answer<Tokens> token(AuthorizationGrant grant, Problem ifGrantIsInvalid) {
        var request = new TokenRequest.Builder(settings.tokenUrl(), secret(), grant).build();
        return answer(request.toHTTPRequest(), ifGrantIsInvalid);
    }

    /** Asks for tokens with a GET, as Facebook wants it. */
    Answer<Tokens> tokenByGet(Map<String, List<String>> parameters) {
        var request = new HTTPRequest(HTTPRequest.Method.GET, settings.tokenUrl());
        request.appendQueryParameters(parameters);
        return answer(request, Problem.refused(Refused.Cause.INVALID));
    }

    private Answer<Tokens> answer(HTTPRequest request, Problem ifGrantIsInvalid) {
        try {
            HTTPResponse response = send(request);
            Reply reply = Reply.of(response.getStatusCode(), Reply.parsed(response.getBody()));
            String access = JsonTree.text(reply.body(), "access_token");
            if (reply.isSuccess() && access != null) {
                return Answer.ok(tokens(access, reply.body()));
            }
            return failed("token", problem(reply, ifGrantIsInvalid), reply.status());
        } catch (IOException e) {
            return failed("token", Problem.unreachable(NetworkDown.of(e).reason()), 0);
        }
    }

    /** The standard's errors are words with a fixed meaning; Facebook has its own objects here too. */
    private Problem problem(Reply reply, Problem ifGrantIsInvalid) {
        if (reply.number("error", "code") != 0) {
            Problem problem = graphErrors.problem(reply, clock.instant());
            return problem.equals(Problem.refused(Refused.Cause.INVALID)) ? ifGrantIsInvalid : problem;
        }
        String error = JsonTree.text(reply.body(), "error");
        if (error == null || reply.status() >= 500) {
            return Problem.unreachable(reply.status() >= 500 ? Unreachable.Cause.DOWN : Unreachable.Cause.NONSENSE);
        }
        return OAuth2Error.INVALID_GRANT.getCode().equals(error) || proves && reply.status() == 400
                ? ifGrantIsInvalid
                : Problem.refused(Refused.Cause.APP_BLOCKED);
    }

    private Tokens tokens(String access, JsonObject body) {
        String granted = JsonTree.text(body, "scope");
        return new Tokens(
                access,
                end(JsonTree.number(body, "expires_in")),
                JsonTree.text(body, "refresh_token"),
                end(JsonTree.number(body, "refresh_token_expires_in")),
                granted == null ? null : scopes(granted));
    }

    private Instant end(long seconds) {
        return seconds <= 0 ? null : clock.instant().plusSeconds(seconds);
    }

    private static Set<String> scopes(String granted) {
        Set<String> scopes = new LinkedHashSet<>(Arrays.asList(granted.split("[ ,]+")));
        scopes.remove("");
        return scopes;
    }

    Answer<Void> revoke(String accessToken) {
        var request = new TokenRevocationRequest(settings.revokeUrl(), secret(), new BearerAccessToken(accessToken));
        try {
            HTTPResponse response = send(request.toHTTPRequest());
            return response.indicatesSuccess()
                    ? Answer.ok(null)
                    : failed("revoke", Problem.refused(Refused.Cause.INVALID), response.getStatusCode());
        } catch (IOException e) {
            return failed("revoke", Problem.unreachable(NetworkDown.of(e).reason()), 0);
        }
    }

    private HTTPResponse send(HTTPRequest request) throws IOException {
        request.setConnectTimeout(timeout);
        request.setReadTimeout(timeout);
        request.setFollowRedirects(false);
        return request.send();
    }

    private <T> Answer<T> failed(String what, Problem problem, int status) {
        LOG.log(
                Level.WARNING,
                "{0}: {1} failed with status {2}: {3}",
                settings.network(),
                what,
                status,
                problem.code());
        return Answer.failed(problem);
    }

    private ClientID clientId() {
        return new ClientID(settings.clientId().orElseThrow());
    }

    private ClientAuthentication secret() {
        Secret secret = new Secret(settings.clientSecret());
        return proves ? new ClientSecretBasic(clientId(), secret) : new ClientSecretPost(clientId(), secret);
    }
}
