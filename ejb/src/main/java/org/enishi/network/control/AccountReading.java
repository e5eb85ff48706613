package org.enishi.network.control;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.enishi.access.boundary.Actor;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.AccountView.Ability;
import org.enishi.network.control.TokenVault.Kind;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.NetworkAccount;
import org.enishi.network.entity.NetworkAccountRepository;
import org.enishi.network.entity.Standing;
import org.enishi.network.gateway.Credentials;
import org.enishi.network.gateway.SocialNetwork;
import org.enishi.platform.boundary.NotFound;

/** Shows accounts to their users. */
@Dependent
public class AccountReading {

    @PersistenceContext
    private EntityManager em;

    @Inject
    private Connectors connectors;

    @Inject
    private Quotas quotas;

    @Inject
    private TokenVault vault;

    @Inject
    private Clock clock;

    public AccountView view(Actor actor, Network network) {
        Optional<NetworkAccount> account = new NetworkAccountRepository(em).find(actor.id(), network);
        return view(network, account, true);
    }

    /** All of the actor's accounts, without their quotas, in one statement. */
    public List<AccountView> brief(Actor actor) {
        List<NetworkAccount> accounts = new NetworkAccountRepository(em).ofUser(actor.id());
        return Stream.of(Network.values())
                .filter(n -> actor.has(n.permission()))
                .map(n ->
                        view(n, accounts.stream().filter(a -> a.network() == n).findFirst(), false))
                .toList();
    }

    /** @param withQuotas false where they aren't shown, which saves a statement */
    public AccountView view(Network network, Optional<NetworkAccount> account, boolean withQuotas) {
        SocialNetwork connector = connectors.of(network);
        AccountState state = state(account);
        return new AccountView(
                account.map(NetworkAccount::id).orElse(0L),
                account.map(NetworkAccount::remoteId).orElse(null),
                network,
                connector.isConfigured(),
                state,
                account.map(a -> isOver(a) ? a.endsAt() : a.stateSince()).orElse(null),
                account.map(a -> a.displayName() == null ? a.email() : a.displayName())
                        .orElse(null),
                account.map(NetworkAccount::email).orElse(null),
                account.map(NetworkAccount::authenticatedAt).orElse(null),
                account.map(NetworkAccount::endsAt).orElse(null),
                abilities(connector, account),
                account.filter(a -> withQuotas)
                        .map(a -> quotas.uses(a.id(), network))
                        .orElse(List.of()),
                connector.connectedApplicationsUrl(
                        account.map(NetworkAccount::server).orElse(null)));
    }

    /** An account whose time is over has ended, even before anybody has written that down. */
    private AccountState state(Optional<NetworkAccount> account) {
        return account.map(a -> isOver(a) ? AccountState.EXPIRED : a.state()).orElse(AccountState.DISCONNECTED);
    }

    private boolean isOver(NetworkAccount account) {
        return account.state() == AccountState.ACTIVE && account.hasEnded(clock.instant());
    }

    private static List<Ability> abilities(SocialNetwork connector, Optional<NetworkAccount> account) {
        return connector.capabilities().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(e -> new Ability(
                        e.getKey(),
                        connector.declared().get(e.getKey()),
                        e.getValue() == Standing.AVAILABLE,
                        granted(connector, account, e.getKey())))
                .toList();
    }

    private static boolean granted(SocialNetwork connector, Optional<NetworkAccount> account, Capability capability) {
        return account.filter(a -> a.scopes().containsAll(connector.scopesFor(capability)))
                .isPresent();
    }

    /** The tokens of an account; the refresh token is null where there is none. */
    public record Held(Credentials credentials, String refreshToken) {}

    /** The tokens of an account that has some. */
    public Optional<Held> tokens(Actor actor, Network network) {
        NetworkAccount account = new NetworkAccountRepository(em)
                .find(actor.id(), network)
                .filter(a -> a.state() != AccountState.DISCONNECTED)
                .orElseThrow(() -> new NotFound("network.error.noAccount"));
        return Optional.ofNullable(account.accessEnc())
                .map(access -> new Held(
                        new Credentials(decrypted(account, Kind.ACCESS, access), account.remoteId(), account.server()),
                        account.refreshEnc() == null ? null : decrypted(account, Kind.REFRESH, account.refreshEnc())));
    }

    /**
     * Whether somebody else here has the same token: some networks give each member one for an application, whoever asks
     * with it.
     */
    public boolean isTokenShared(Actor actor, Network network) {
        NetworkAccountRepository accounts = new NetworkAccountRepository(em);
        return accounts.find(actor.id(), network)
                .filter(own -> own.accessEnc() != null && own.remoteId() != null)
                .filter(own -> {
                    String token = decrypted(own, Kind.ACCESS, own.accessEnc());
                    return accounts.ofMember(network, own.remoteId()).stream()
                            .filter(other -> !other.id().equals(own.id()) && other.accessEnc() != null)
                            .anyMatch(other -> token.equals(decrypted(other, Kind.ACCESS, other.accessEnc())));
                })
                .isPresent();
    }

    private String decrypted(NetworkAccount account, Kind kind, byte[] token) {
        return vault.decrypt(account.id(), kind, token);
    }
}
