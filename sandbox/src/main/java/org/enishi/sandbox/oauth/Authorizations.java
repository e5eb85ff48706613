package org.enishi.sandbox.oauth;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.enishi.sandbox.oauth.CodeRefused.Reason;
import org.enishi.sandbox.oauth.Token.Kind;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.SandboxClock;

/** The codes, tokens and consents of one network for our one application. Guarded by the world's lock. */
public final class Authorizations {

    private static final SecureRandom RANDOM = new SecureRandom();

    private final SandboxClock clock;
    private final Map<String, AuthorizationCode> codes = new HashMap<>();
    private final Set<String> usedCodes = new HashSet<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Map<String, Revocation> revoked = new HashMap<>();
    // member id -> permission -> granted
    private final Map<String, Map<String, Boolean>> consents = new HashMap<>();

    private int given;
    private int renewalsRefused;

    public Authorizations(SandboxClock clock) {
        this.clock = clock;
    }

    /** The member agrees; what was asked for and not granted stays known as declined. */
    public AuthorizationCode agree(
            Member member,
            Set<String> asked,
            Set<String> granted,
            String redirectUri,
            String challenge,
            Duration lifetime) {
        Map<String, Boolean> consent = consents.computeIfAbsent(member.id(), id -> new TreeMap<>());
        asked.forEach(permission -> consent.put(permission, granted.contains(permission)));
        var code = new AuthorizationCode(
                random(),
                redirectUri,
                challenge,
                member,
                Set.copyOf(granted),
                clock.now().plus(lifetime));
        codes.put(code.value(), code);
        return code;
    }

    /** Takes a code, once. */
    public AuthorizationCode redeem(String value, String redirectUri, String verifier) throws CodeRefused {
        AuthorizationCode code = value == null ? null : codes.get(value);
        if (code == null) {
            throw new CodeRefused(Reason.UNKNOWN);
        }
        if (!usedCodes.add(value)) {
            throw new CodeRefused(Reason.USED);
        }
        if (!clock.now().isBefore(code.expiresAt())) {
            throw new CodeRefused(Reason.EXPIRED);
        }
        if (!code.redirectUri().equals(redirectUri)) {
            throw new CodeRefused(Reason.REDIRECT_URI);
        }
        if (code.challenge() != null && !Signatures.challengeFits(code.challenge(), verifier)) {
            throw new CodeRefused(Reason.VERIFIER);
        }
        return code;
    }

    public Token issue(Kind kind, Member member, Set<String> scopes, Duration lifetime) {
        return issue(kind, member, scopes, clock.now(), clock.now().plus(lifetime));
    }

    public Token issue(Kind kind, Member member, Set<String> scopes, Instant authorizedAt, Instant expiresAt) {
        var token = new Token(random(), kind, member, scopes, authorizedAt, clock.now(), expiresAt);
        tokens.put(token.value(), token);
        given += kind == Kind.ACCESS ? 1 : 0;
        return token;
    }

    public Optional<Token> token(String value) {
        return value == null ? Optional.empty() : Optional.ofNullable(tokens.get(value));
    }

    /** How many access tokens were given out. */
    public int given() {
        return given;
    }

    /** How often somebody came with a refresh token that was worth nothing. */
    public int renewalsRefused() {
        return renewalsRefused;
    }

    public void refuseRenewal() {
        renewalsRefused++;
    }

    public Optional<Revocation> revocation(Token token) {
        return Optional.ofNullable(revoked.get(token.value()));
    }

    public boolean isUsable(Token token) {
        return !revoked.containsKey(token.value()) && !token.isExpiredAt(clock.now());
    }

    public void revoke(Token token) {
        revoked.put(token.value(), Revocation.REMOVED);
    }

    /** Ends all tokens of a member; returns how many were still good. */
    public int revoke(Member member, Revocation why) {
        int ended = 0;
        for (Token token : tokens.values()) {
            if (token.member().id().equals(member.id()) && isUsable(token)) {
                revoked.put(token.value(), why);
                ended++;
            }
        }
        if (why == Revocation.REMOVED) {
            consents.remove(member.id());
        }
        return ended;
    }

    /** Permissions asked of this member so far, and whether they were granted. */
    public Map<String, Boolean> consent(Member member) {
        return Map.copyOf(consents.getOrDefault(member.id(), Map.of()));
    }

    public void withdraw(Member member, String permission) {
        consents.getOrDefault(member.id(), new HashMap<>()).computeIfPresent(permission, (p, granted) -> false);
    }

    /** Whether the token carries one of these permissions and the member hasn't withdrawn it since. */
    public boolean allows(Token token, String... anyOf) {
        Map<String, Boolean> consent = consents.getOrDefault(token.member().id(), Map.of());
        return List.of(anyOf).stream().anyMatch(p -> token.scopes().contains(p) && Boolean.TRUE.equals(consent.get(p)));
    }

    public List<Token> usableTokens() {
        return tokens.values().stream().filter(this::isUsable).toList();
    }

    private static String random() {
        byte[] bytes = new byte[48];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
