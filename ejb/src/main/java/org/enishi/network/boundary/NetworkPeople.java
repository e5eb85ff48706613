package org.enishi.network.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.network.control.AccountCalls;
import org.enishi.network.control.AccountTx;
import org.enishi.network.control.Connectors;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.QuotaOperation;
import org.enishi.network.gateway.PictureLine;
import org.enishi.platform.boundary.Denied;

/**
 * Reads people and posts at a network with the actor's own account. Every method waits for the network, so none may be
 * called inside a transaction; none throws for what the network does. All throw {@link Denied} without the network's
 * permission. Each call takes its unit of quota.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class NetworkPeople {

    @Inject
    private AccountCalls calls;

    @Inject
    private AccountTx accounts;

    @Inject
    private Connectors connectors;

    @Inject
    private PictureLine pictures;

    /** The actor's account: its id here and its own id there; nothing unless it works. */
    public Optional<OwnAccount> account(Actor actor, Network network) {
        actor.require(network.permission());
        return accounts.find(actor.id(), network)
                .filter(a -> a.state() == AccountState.ACTIVE)
                .map(a -> new OwnAccount(a.id(), a.remoteId(), a.displayName()));
    }

    /** An account that works. */
    public record OwnAccount(long id, String remoteId, String name) {}

    public Answer<List<RemotePerson>> search(Actor actor, Network network, PersonQuery query) {
        actor.require(network.permission());
        return calls.read(
                actor,
                network,
                query.email() == null ? Capability.SEARCH_BY_NAME : Capability.SEARCH_BY_EMAIL,
                QuotaOperation.PROFILE_SEARCH,
                (connector, as) -> connector.search(as, query));
    }

    public Answer<RemoteProfile> profile(Actor actor, Network network, String personId) {
        actor.require(network.permission());
        return calls.read(
                actor,
                network,
                Capability.PROFILE,
                QuotaOperation.PROFILE_DETAILS,
                (connector, as) -> connector.profile(as, personId));
    }

    /** The person behind a pasted profile address or handle. */
    public Answer<RemotePerson> resolve(Actor actor, Network network, String pasted) {
        actor.require(network.permission());
        Answer<RemotePerson> found = calls.read(
                actor,
                network,
                Capability.PROFILE,
                QuotaOperation.PROFILE_DETAILS,
                (connector, as) -> connector.resolve(as, pasted));
        return found.problem().equals(Optional.of(Problem.refused(Problem.Refused.Cause.INVALID)))
                ? Answer.failed(Problem.refused(Problem.Refused.Cause.ADDRESS))
                : found;
    }

    /** @param cursor what the page before said comes next; null for the newest */
    public Answer<RemotePage<RemotePost>> posts(Actor actor, Network network, String personId, String cursor) {
        actor.require(network.permission());
        return calls.read(
                actor,
                network,
                Capability.POSTS,
                QuotaOperation.UPDATES,
                (connector, as) -> connector.posts(as, personId, cursor));
    }

    /** @param cursor what the page before said comes next; null for the oldest */
    public Answer<RemotePage<RemoteComment>> comments(Actor actor, Network network, String postId, String cursor) {
        actor.require(network.permission());
        return calls.read(
                actor,
                network,
                Capability.COMMENTS,
                QuotaOperation.UPDATES,
                (connector, as) -> connector.comments(as, postId, cursor));
    }

    /** How many days back comments are found at a network; 0 if all are. Asks nobody. */
    public int commentDays(Network network) {
        return connectors.of(network).commentDays();
    }

    /**
     * The picture of a person, to be taken as one's own: found out about anew, and fetched. Somebody without one is not
     * found.
     */
    public Answer<Picture> portrait(Actor actor, Network network, String personId) {
        actor.require(network.permission());
        return calls.read(
                        actor,
                        network,
                        Capability.PICTURE,
                        QuotaOperation.PROFILE_DETAILS,
                        (connector, as) -> connector.profile(as, personId))
                .then(profile -> profile.person().pictureUrl() == null
                        ? Answer.failed(Problem.refused(Problem.Refused.Cause.NOT_FOUND))
                        : picture(actor, network, profile.person().pictureUrl()));
    }

    /** A picture of the network; refused unless it lies with the hosts that the operator has named (QU-17). */
    public Answer<Picture> picture(Actor actor, Network network, String address) {
        actor.require(network.permission());
        if (account(actor, network).isEmpty()) {
            return Answer.failed(Problem.notAuthenticated(Problem.NotAuthenticated.Cause.MISSING));
        }
        return PictureLine.address(address)
                .map(web -> connectors.of(network).picture(pictures, web))
                .orElseGet(() -> Answer.failed(Problem.refused(Problem.Refused.Cause.INVALID)));
    }
}
