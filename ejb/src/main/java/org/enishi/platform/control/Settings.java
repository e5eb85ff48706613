package org.enishi.platform.control;

import java.util.List;
import java.util.Optional;
import org.enishi.platform.control.Setting.Kind;

/** Every setting there is. {@code docs/configuration.md} lists the same with meaning and default; a test compares. */
final class Settings {

    static final List<Setting> ALL = List.of(
            new Setting("enishi.base-url", Kind.ADDRESS),
            new Setting("enishi.crypto.keyset", Kind.SECRET),
            new Setting("enishi.crypto.keyset-create", Kind.TRUTH),
            new Setting("enishi.crypto.keyset-file", Kind.TEXT),
            new Setting("enishi.db.driver", Kind.TEXT),
            new Setting("enishi.db.password", Kind.SECRET),
            new Setting("enishi.db.url", Kind.TEXT),
            new Setting("enishi.db.user", Kind.TEXT),
            new Setting("enishi.demo.data", Kind.TRUTH),
            new Setting("enishi.demo.clock", Kind.ADDRESS),
            new Setting("enishi.first-admin.email", Kind.TEXT),
            new Setting("enishi.first-admin.password", Kind.SECRET),
            new Setting("enishi.first-admin.user", Kind.TEXT),
            new Setting("enishi.hsts-days", Kind.NUMBER),
            new Setting("enishi.import.vcard.max-bytes", Kind.NUMBER),
            new Setting("enishi.import.vcard.max-cards", Kind.NUMBER),
            new Setting("enishi.invitation.days", Kind.NUMBER),
            new Setting("enishi.mail.from", Kind.TEXT),
            new Setting("enishi.mail.host", Kind.TEXT),
            new Setting("enishi.mail.password", Kind.SECRET),
            new Setting("enishi.mail.port", Kind.NUMBER),
            new Setting("enishi.mail.security", Kind.TLS),
            new Setting("enishi.mail.timeout", Kind.DURATION),
            new Setting("enishi.mail.user", Kind.TEXT),
            new Setting("enishi.network.check-interval", Kind.DURATION),
            new Setting("enishi.network.timeout", Kind.DURATION),
            new Setting("enishi.network.*.api-url", Kind.ADDRESS),
            new Setting("enishi.network.*.authorization-url", Kind.ADDRESS),
            new Setting("enishi.network.*.capability.*", Kind.STANDING),
            new Setting("enishi.network.*.client-id", Kind.TEXT),
            new Setting("enishi.network.*.client-secret", Kind.SECRET),
            new Setting("enishi.network.*.connected-applications-url", Kind.ADDRESS),
            new Setting("enishi.network.*.limit.*", Kind.NUMBER),
            new Setting("enishi.network.mastodon.application-name", Kind.TEXT),
            new Setting("enishi.network.mastodon.longest-text", Kind.NUMBER),
            new Setting("enishi.network.mastodon.other-servers", Kind.TRUTH),
            new Setting("enishi.network.mastodon.private-servers", Kind.TEXT),
            new Setting("enishi.network.mastodon.proxy", Kind.ADDRESS),
            new Setting("enishi.network.mastodon.rest", Kind.DURATION),
            new Setting("enishi.network.mastodon.servers", Kind.TEXT),
            new Setting("enishi.network.*.picture-hosts", Kind.TEXT),
            new Setting("enishi.network.*.profile-fields", Kind.TEXT),
            new Setting("enishi.network.*.profile-url", Kind.ADDRESS),
            new Setting("enishi.network.*.revoke-url", Kind.ADDRESS),
            new Setting("enishi.network.*.scopes", Kind.TEXT),
            new Setting("enishi.network.*.scopes.*", Kind.TEXT),
            new Setting("enishi.network.*.token-url", Kind.ADDRESS),
            new Setting("enishi.network.*.version", Kind.TEXT),
            new Setting("enishi.oidc.providers", Kind.TEXT),
            new Setting("enishi.oidc.timeout", Kind.DURATION),
            new Setting("enishi.oidc.*.client-id", Kind.TEXT),
            new Setting("enishi.oidc.*.client-secret", Kind.SECRET),
            new Setting("enishi.oidc.*.emails-verified", Kind.TRUTH),
            new Setting("enishi.oidc.*.issuer", Kind.ADDRESS),
            new Setting("enishi.oidc.*.name", Kind.TEXT),
            new Setting("enishi.oidc.*.scopes", Kind.TEXT),
            new Setting("enishi.oidc.*.second-step-acr", Kind.TEXT),
            new Setting("enishi.oidc.*.second-step-done", Kind.TRUTH),
            new Setting("enishi.password.iterations", Kind.NUMBER),
            new Setting("enishi.password.min-length", Kind.NUMBER),
            new Setting("enishi.signin.first-wait", Kind.DURATION),
            new Setting("enishi.signin.keep-days", Kind.NUMBER),
            new Setting("enishi.social.cache", Kind.DURATION),
            new Setting("enishi.token.days", Kind.NUMBER),
            new Setting("enishi.trusted-proxies", Kind.PROXIES),
            new Setting("enishi.workers", Kind.NUMBER));

    private Settings() {}

    static Optional<Setting> find(String name) {
        return ALL.stream().filter(s -> s.isCalled(name)).findFirst();
    }

    /** The setting that a variable of the environment makes. */
    static Optional<Setting> ofEnvironment(String variable) {
        return ALL.stream().filter(s -> s.isMadeBy(variable)).findFirst();
    }
}
