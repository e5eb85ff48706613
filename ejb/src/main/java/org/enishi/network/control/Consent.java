package org.enishi.network.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.enishi.access.boundary.Actor;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.Authentication;
import org.enishi.network.boundary.Authentication.Outcome;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;
import org.enishi.network.boundary.Problem.Unreachable;
import org.enishi.network.entity.ConsentRequest;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.Standing;
import org.enishi.network.gateway.Consenting;
import org.enishi.network.gateway.Credentials;
import org.enishi.network.gateway.Self;
import org.enishi.network.gateway.SocialNetwork;
import org.enishi.network.gateway.Tokens;
import org.enishi.platform.boundary.Keyset;

/** Sends a user to a network's consent page and takes them back. */
@ApplicationScoped
public class Consent {

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final System.Logger LOG = System.getLogger(Consent.class.getName());
    private static final Set<String> USERS_NO =
            Set.of("access_denied", "user_cancelled_login", "user_cancelled_authorize");
    private static final Set<String> OF_THE_MOMENT = Set.of("server_error", "temporarily_unavailable");
    private static final int ERROR_LENGTH = 60;
    private static final int PLACE_LENGTH = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    @Inject
    private Config config;

    @Inject
    private Connectors connectors;

    @Inject
    private AccountTx accounts;

    @Inject
    private Keyset keyset;

    @Inject
    private FreshToken freshToken;

    @Inject
    private Clock clock;

    /**
     * The address of the network's consent page, with a state that works once, for this user, for a quarter hour.
     *
     * @param server the server the user chose, where the network is made of many; otherwise null
     */
    public Answer<URI> begin(Actor actor, Network network, String server, String returnTo, Instant chosenEnd) {
        SocialNetwork connector = connectors.of(network);
        // kept as the connector writes it; what is no server of the network is told below
        String home = connector.server(server).orElse(null);
        String state = unguessable();
        String verifier = unguessable();
        String hash = hash(state);
        accounts.begin(new ConsentRequest(
                hash,
                keyset.vault().encrypt(place(hash), verifier),
                network,
                home,
                actor.id(),
                returnTo,
                chosenEnd,
                clock.instant().plus(PATIENCE)));
        return connector.consentAddress(new Consenting(state, verifier, home, callback(network, home)));
    }

    private static String unguessable() {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String place(String stateHash) {
        return "network_consent_request:" + stateHash;
    }

    /**
     * Takes the consent that a state stands for; nothing if it is unknown, used, too old or somebody else's, or if the
     * user was sent back to another server's address than that of the one where it was begun.
     */
    public Optional<ConsentRequest> take(Actor actor, Network network, String state, String place) {
        return Optional.ofNullable(state)
                .flatMap(s -> accounts.take(hash(s)))
                .filter(request -> request.isFor(network, actor.id(), clock.instant()))
                .filter(request -> Objects.equals(returnPlace(request.server()), place));
    }

    /** The user said no, or the network did: nothing is stored. */
    public Authentication declined(Network network, ConsentRequest request, String error) {
        if (error == null || USERS_NO.contains(error)) {
            return new Authentication(Outcome.REFUSED, request.returnTo(), null, null);
        }
        String word = error.substring(0, Math.min(error.length(), ERROR_LENGTH)).replaceAll("[^\\w.-]", "?");
        LOG.log(Level.WARNING, "{0} did not even ask the user: {1}", network, word);
        Problem problem = OF_THE_MOMENT.contains(error)
                ? Problem.unreachable(Unreachable.Cause.DOWN)
                : Problem.refused(Refused.Cause.APP_BLOCKED);
        return new Authentication(Outcome.FAILED, request.returnTo(), null, problem);
    }

    /** Exchanges the code and stores the account. */
    public Authentication complete(Actor actor, Network network, ConsentRequest request, String state, String code) {
        SocialNetwork connector = connectors.of(network);
        String verifier = keyset.vault().decrypt(place(request.stateHash()), request.verifierEnc());
        Answer<Tokens> tokens = connector.tokens(
                code, new Consenting(state, verifier, request.server(), callback(network, request.server())));
        Answer<Self> self = tokens.then(t -> self(connector, new Credentials(t.accessToken(), null, request.server())));
        if (!(self instanceof Answer.Ok<Self> ok)) {
            return new Authentication(
                    Outcome.FAILED, request.returnTo(), null, self.problem().orElseThrow());
        }
        Tokens got = tokens.orThrow(p -> new IllegalStateException(p.code()));
        accounts.authenticated(actor, request, network, got, ok.value(), granted(connector, got, ok.value()));
        String name =
                ok.value().name() == null ? ok.value().email() : ok.value().name();
        return new Authentication(Outcome.AUTHENTICATED, request.returnTo(), name, null);
    }

    private Answer<Self> self(SocialNetwork connector, Credentials as) {
        try {
            return freshToken.patiently(() -> connector.self(as));
        } catch (FreshToken.NotYetKnown e) {
            // even after a while the network does not know the token that it has just issued
            return Answer.failed(Problem.unreachable(Unreachable.Cause.NONSENSE));
        }
    }

    /** What was granted: as the network lists it, or as the token says; otherwise what was asked for. */
    private static Set<String> granted(SocialNetwork connector, Tokens tokens, Self self) {
        if (self.scopes() != null) {
            return self.scopes();
        }
        if (tokens.scopes() != null) {
            return tokens.scopes();
        }
        Set<String> asked = new HashSet<>();
        connector.capabilities().forEach((capability, standing) -> {
            if (standing == Standing.AVAILABLE) {
                asked.addAll(connector.scopesFor(capability));
            }
        });
        return asked;
    }

    /** Whether the network was told, or knew already. */
    public boolean revoke(Network network, AccountReading.Held held) {
        Optional<Problem> problem = connectors
                .of(network)
                .revoke(held.credentials(), held.refreshToken())
                .problem();
        return problem.isEmpty()
                || problem.get() instanceof Problem.NotAuthenticated
                || problem.get().equals(Problem.refused(Refused.Cause.INVALID));
    }

    /**
     * Where a network sends users back to. Each of many servers has an address of its own: one that sends users on to
     * another's consent page would otherwise be given the code that the other one sends back (RFC 9700, 4.4).
     */
    private URI callback(Network network, String server) {
        String base = config.getValue("enishi.base-url", String.class).replaceAll("/+$", "");
        String place = returnPlace(server);
        return URI.create(base + "/oauth/" + network.key() + "/callback" + (place == null ? "" : "/" + place));
    }

    private static String returnPlace(String server) {
        return server == null ? null : hash(server).substring(0, PLACE_LENGTH);
    }

    private static String hash(String state) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
