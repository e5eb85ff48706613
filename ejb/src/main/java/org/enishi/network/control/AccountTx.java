package org.enishi.network.control;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.enishi.access.boundary.Actor;
import org.enishi.access.boundary.AuditLog;
import org.enishi.network.boundary.NetworkAccountChanged;
import org.enishi.network.control.TokenVault.Kind;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.ConsentRequest;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.NetworkAccount;
import org.enishi.network.entity.NetworkAccountRepository;
import org.enishi.network.entity.QuotaOperation;
import org.enishi.network.gateway.Self;
import org.enishi.network.gateway.Tokens;

/** The short transactions before and after calls to a network. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class AccountTx {

    /** Tokens are renewed a quarter of their life before its end, but not more than a week. */
    private static final Duration MOST_AHEAD = Duration.ofDays(7);

    @PersistenceContext
    private EntityManager em;

    @Inject
    private TokenVault vault;

    @Inject
    private Quotas quotas;

    @Inject
    private AuditLog audit;

    @Inject
    private Event<NetworkAccountChanged> changed;

    @Inject
    private Clock clock;

    public void begin(ConsentRequest request) {
        accounts().add(request);
    }

    public Optional<ConsentRequest> take(String stateHash) {
        return accounts().take(stateHash);
    }

    /** The user has authenticated: the account comes to life, or back to it. */
    public void authenticated(
            Actor actor, ConsentRequest consent, Network network, Tokens tokens, Self self, Set<String> granted) {
        Instant now = clock.instant();
        NetworkAccount account = accounts()
                .find(actor.id(), network)
                .flatMap(known -> accounts().lock(known.id()))
                .orElseGet(() -> created(network, actor.id(), now));
        AccountState before = account.state();
        account.forgetTokens();
        account.authenticated(
                consent.server(), self.id(), self.name(), self.email(), granted, consent.chosenEnd(), now);
        keep(account, tokens, now);
        quotas.prepare(account.id());
        audit.record(actor, "network.authenticated", network.key() + " account:" + account.id());
        tell(account, before);
    }

    private NetworkAccount created(Network network, long userId, Instant now) {
        NetworkAccount account = new NetworkAccount(network, userId, now);
        accounts().add(account);
        return account;
    }

    private void keep(NetworkAccount account, Tokens tokens, Instant now) {
        account.keep(
                vault.encrypt(account.id(), Kind.ACCESS, tokens.accessToken()),
                tokens.accessEnd(),
                tokens.refreshToken() == null ? null : vault.encrypt(account.id(), Kind.REFRESH, tokens.refreshToken()),
                tokens.refreshEnd(),
                vault.keyId(),
                refreshDue(tokens.accessEnd(), now));
    }

    static Instant refreshDue(Instant accessEnd, Instant now) {
        if (accessEnd == null) {
            return null;
        }
        Duration quarter = Duration.between(now, accessEnd).dividedBy(4);
        return accessEnd.minus(quarter.compareTo(MOST_AHEAD) < 0 ? quarter : MOST_AHEAD);
    }

    public Optional<NetworkAccount> find(long userId, Network network) {
        return accounts().find(userId, network);
    }

    public Optional<NetworkAccount> find(long accountId) {
        return accounts().find(accountId);
    }

    public boolean claimRefresh(long accountId, Instant lease) {
        return accounts().claimRefresh(accountId, clock.instant(), lease);
    }

    /** Stores new tokens, unless the user has authenticated anew or ended it meanwhile. */
    public void refreshed(NetworkAccount known, Tokens tokens) {
        same(known).ifPresent(account -> keep(account, tokens, clock.instant()));
    }

    /** What a call has shown about an account, unless the user has authenticated anew meanwhile. */
    public void becomes(NetworkAccount known, AccountState state) {
        same(known).filter(account -> account.state() != state).ifPresent(account -> {
            AccountState before = account.state();
            Instant now = clock.instant();
            if (state == AccountState.REVOKED || state == AccountState.EXPIRED) {
                account.ended(state, now);
                audit.record(
                        null,
                        state == AccountState.REVOKED ? "network.revoked" : "network.expired",
                        account.network().key() + " account:" + account.id());
            } else {
                account.becomes(state, now);
            }
            tell(account, before);
        });
    }

    /** What the network says that the user has granted. */
    public void granted(NetworkAccount known, Set<String> scopes) {
        same(known).ifPresent(account -> account.grants(scopes));
    }

    /** The user ended it here. */
    public void disconnected(Actor actor, Network network) {
        accounts()
                .find(actor.id(), network)
                .flatMap(known -> accounts().lock(known.id()))
                .ifPresent(account -> {
                    AccountState before = account.state();
                    account.disconnected(clock.instant());
                    audit.record(actor, "network.disconnected", network.key() + " account:" + account.id());
                    tell(account, before);
                });
    }

    public void reencrypt(NetworkAccount known) {
        same(known).filter(account -> account.accessEnc() != null).ifPresent(account -> {
            String refresh = account.refreshEnc() == null
                    ? null
                    : vault.decrypt(account.id(), Kind.REFRESH, account.refreshEnc());
            account.reencrypted(
                    vault.encrypt(
                            account.id(), Kind.ACCESS, vault.decrypt(account.id(), Kind.ACCESS, account.accessEnc())),
                    refresh == null ? null : vault.encrypt(account.id(), Kind.REFRESH, refresh),
                    vault.keyId());
        });
    }

    public List<Long> dueChecks(int max) {
        return accounts().due(clock.instant(), max);
    }

    public boolean claimCheck(long accountId, Instant next) {
        return accounts().claimCheck(accountId, clock.instant(), next);
    }

    public void purgeConsents() {
        accounts().purgeConsents(clock.instant());
    }

    public Optional<Instant> takeQuota(NetworkAccount account, QuotaOperation operation) {
        return quotas.take(account.id(), account.network(), operation);
    }

    public void block(NetworkAccount account, QuotaOperation operation, Instant until) {
        quotas.block(account.id(), operation, until);
    }

    /** The row, locked and read anew, if it still is about the same consent. */
    private Optional<NetworkAccount> same(NetworkAccount known) {
        return accounts()
                .lock(known.id())
                .filter(account -> known.authenticatedAt() != null
                        && known.authenticatedAt().equals(account.authenticatedAt()));
    }

    private void tell(NetworkAccount account, AccountState before) {
        changed.fire(
                new NetworkAccountChanged(account.id(), account.userId(), account.network(), before, account.state()));
    }

    private NetworkAccountRepository accounts() {
        return new NetworkAccountRepository(em);
    }
}
