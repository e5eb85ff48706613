package org.enishi.network.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.enishi.access.boundary.Actor;
import org.enishi.access.entity.Permission;
import org.enishi.network.control.AccountReading;
import org.enishi.network.control.AccountTx;
import org.enishi.network.control.Connectors;
import org.enishi.network.control.Consent;
import org.enishi.network.entity.ConsentRequest;
import org.enishi.network.entity.Network;
import org.enishi.network.gateway.SocialNetwork;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.Rejected;

/**
 * A user's own accounts at social networks (LI-01 to LI-04). LinkedIn needs <em>Manage social integration</em>,
 * the others <em>Social tab</em>: every method refuses without. Methods that talk to a network do so outside any
 * transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NetworkAccounts {

    /** One slash, then neither a second one nor a backslash: those would lead to another host. */
    private static final Pattern LOCAL = Pattern.compile("/(?![/\\\\])[\\x21-\\x7e&&[^\\\\<>\"]]*");

    private static final Duration LONGEST = Duration.ofDays(3653);

    @Inject
    private AccountReading reading;

    @Inject
    private Connectors connectors;

    @Inject
    private Consent consent;

    @Inject
    private AccountTx accounts;

    @Inject
    private Clock clock;

    /** Like {@link #list}, without quotas, in one statement. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AccountView> brief(Actor actor) {
        return reading.brief(actor);
    }

    /** Whether there is any network that the actor may use. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public boolean isAnyOpenTo(Actor actor) {
        return Stream.of(Network.values()).anyMatch(n -> actor.has(n.permission()));
    }

    /**
     * The actor's account at every network that they may use, authenticated or not.
     *
     * @throws Denied to whom no network is open
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AccountView> list(Actor actor) {
        requireAny(actor);
        return Stream.of(Network.values())
                .filter(n -> actor.has(n.permission()))
                .map(n -> reading.view(actor, n))
                .toList();
    }

    /**
     * Refuses whom no network is open to.
     *
     * @throws Denied to them; it names the permission that opens most
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public void requireAny(Actor actor) {
        if (!isAnyOpenTo(actor)) {
            actor.require(Permission.SOCIAL_TAB);
        }
    }

    /** What a network offers at large and to this installation; no secret, so that everybody may read of it. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public List<AccountView.Ability> offers(Network network) {
        return reading.view(network, Optional.empty(), false).abilities();
    }

    /**
     * The actor's account at a network.
     *
     * @throws Denied without the network's permission
     */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public AccountView get(Actor actor, Network network) {
        actor.require(network.permission());
        return reading.view(actor, network);
    }

    /** The servers that accounts can be on, where the network is made of many; whoever asks. */
    @TransactionAttribute(TransactionAttributeType.SUPPORTS)
    public ServerChoice servers(Network network) {
        SocialNetwork connector = connectors.of(network);
        return new ServerChoice(connector.servers(), connector.areOtherServersAllowed());
    }

    /**
     * Where accounts of a network can be.
     *
     * @param offered the servers that the operator names, the usual one first
     * @param others whether the user may name another
     */
    public record ServerChoice(List<String> offered, boolean others) {

        /** Whether there is anything to choose. */
        public boolean asked() {
            return others || !offered.isEmpty();
        }
    }

    /**
     * Begins an authentication (LI-01): the address of the network's consent page, to which to send the user. A network
     * of many servers is asked for it, and may fail to answer.
     *
     * @param server the server the account lives on, where the network is made of many; otherwise null
     * @param returnTo a path of ours to which the user is brought back
     * @param until when the account is to end by itself; null for not before it is revoked or its token ends
     * @throws Denied without the network's permission
     * @throws NotFound if the network isn't configured
     * @throws Rejected if returnTo leads elsewhere, or until has passed or is more than ten years away
     */
    public Answer<URI> begin(Actor actor, Network network, String server, String returnTo, Instant until) {
        actor.require(network.permission());
        if (!connectors.of(network).isConfigured()) {
            throw new NotFound("network.error.notConfigured");
        }
        if (returnTo == null
                || returnTo.length() > ConsentRequest.RETURN_LENGTH
                || !LOCAL.matcher(returnTo).matches()) {
            throw new Rejected("network.error.returnTo");
        }
        Instant now = clock.instant();
        if (until != null && (!until.isAfter(now) || until.isAfter(now.plus(LONGEST)))) {
            throw new Rejected("network.error.until");
        }
        return consent.begin(actor, network, server, returnTo, until);
    }

    /**
     * Completes an authentication with what the network sent back. Each state works once, for the user who began.
     *
     * @param code the network's code; null if the user refused
     * @param error the network's word for why not; null if the user agreed
     * @param place which of a network's servers the address that the user came back to belongs to, as it stands there;
     *     null for a network that isn't made of many
     * @throws Denied without the network's permission
     * @throws Rejected if the state is unknown, used, too old, another user's or another server's
     */
    public Authentication complete(
            Actor actor, Network network, String state, String code, String error, String place) {
        actor.require(network.permission());
        ConsentRequest request =
                consent.take(actor, network, state, place).orElseThrow(() -> new Rejected("network.error.state"));
        if (error != null || code == null || code.isBlank()) {
            return consent.declined(network, request, error);
        }
        return consent.complete(actor, network, request, state, code);
    }

    /**
     * Ends the actor's account here and at the network (LI-05). Ties of records to profiles stay. An access that others
     * here have in common with the actor, as with an organisation's own account, is ended there by the last of them.
     *
     * @throws Denied without the network's permission
     * @throws NotFound if there is no such account
     */
    public Ended revoke(Actor actor, Network network) {
        actor.require(network.permission());
        if (reading.isTokenShared(actor, network)) {
            accounts.disconnected(actor, network);
            return Ended.SHARED;
        }
        boolean told = reading.tokens(actor, network)
                .map(held -> consent.revoke(network, held))
                .orElse(true);
        accounts.disconnected(actor, network);
        return told ? Ended.THERE_TOO : Ended.HERE_ONLY;
    }

    /** How far an account was ended. */
    public enum Ended {
        THERE_TOO,
        /** The network could not be told: the user should end it there too. */
        HERE_ONLY,
        /** Others here go on with the same access. */
        SHARED
    }
}
