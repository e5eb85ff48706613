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
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
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
        boolean sameMember = self.id().equals(account.remoteId()) && Objects.equals(consent.server(), account.server());
        if (tokens.refreshToken() != null || !sameMember) {
            account.forgetTokens();
        }
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

    /** The accounts here that are one account there. */
    public List<NetworkAccount> ofMember(Network network, String remoteId) {
        return accounts().ofMember(network, remoteId);
    }

    /** The member wants nothing kept. */
    public void forgotten(NetworkAccount known) {
        same(known).ifPresent(account -> {
            AccountState before = account.state();
            account.disconnected(clock.instant());
            audit.record(null, "network.deleted", account.network().key() + " account:" + account.id());
            tell(account, before);
        });
    }

    public Optional<NetworkAccount> find(long accountId) {
        return accounts().find(accountId);
    }

    /** What came of wanting to get new tokens. */
    public sealed interface RefreshClaim {
        /** It is ours to do, with the row as it is now. */
        record Ours(NetworkAccount account) implements RefreshClaim {}

        /** It is not, or no longer, to be done: the row as it is now. */
        record Done(NetworkAccount account) implements RefreshClaim {}

        /** Somebody else is at it. */
        record Theirs() implements RefreshClaim {}
    }

    /**
     * Makes the getting of new tokens ours, if it is due and nobody is at it. The row is read under its lock: a refresh
     * token read before may be dead by now.
     *
     * @param refused the access token, as stored, that the network took no more: then it is due as long as that is the
     *     one in the row; null where only the time counts
     */
    public RefreshClaim claimRefresh(long accountId, byte[] refused, Duration lease) {
        Instant now = clock.instant();
        NetworkAccount account = accounts().lock(accountId).orElseThrow();
        boolean due = refused == null
                ? account.isRefreshDue(now)
                : account.refreshEnc() != null && Arrays.equals(refused, account.accessEnc());
        if (!due) {
            return new RefreshClaim.Done(account);
        }
        if (account.isRefreshing(now)) {
            return new RefreshClaim.Theirs();
        }
        account.refreshing(now.plus(lease));
        return new RefreshClaim.Ours(account);
    }

    /**
     * Stores new tokens, unless the row holds others by now than those they were got with.
     *
     * @return the row as it is then
     */
    public NetworkAccount refreshed(NetworkAccount known, String usedRefreshToken, Tokens tokens) {
        NetworkAccount account = accounts().lock(known.id()).orElseThrow();
        if (holds(account, usedRefreshToken)) {
            keep(account, tokens, clock.instant());
        }
        return account;
    }

    /**
     * The network takes a refresh token no more, while the access token still works.
     *
     * @return the row as it is then; with a refresh token again where somebody has stored another meanwhile
     */
    public NetworkAccount refreshRefused(NetworkAccount known, String usedRefreshToken) {
        NetworkAccount account = accounts().lock(known.id()).orElseThrow();
        if (holds(account, usedRefreshToken)) {
            account.withoutRefresh();
        }
        return account;
    }

    private boolean holds(NetworkAccount account, String refreshToken) {
        return account.refreshEnc() != null
                && refreshToken.equals(vault.decrypt(account.id(), Kind.REFRESH, account.refreshEnc()));
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

    public List<Long> encryptedOtherwise(int key, int max) {
        return accounts().encryptedOtherwise(key, max);
    }

    /** Encrypts an account's tokens with the primary key. */
    public void encryptAnew(long accountId) {
        accounts()
                .lock(accountId)
                .filter(account -> account.accessEnc() != null)
                .ifPresent(account -> account.reencrypted(
                        anew(account, Kind.ACCESS, account.accessEnc()),
                        account.refreshEnc() == null ? null : anew(account, Kind.REFRESH, account.refreshEnc()),
                        vault.keyId()));
    }

    private byte[] anew(NetworkAccount account, Kind kind, byte[] stored) {
        return vault.encrypt(account.id(), kind, vault.decrypt(account.id(), kind, stored));
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
