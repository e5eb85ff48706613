package org.enishi.sandbox.mastodon;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.enishi.sandbox.fediverse.Fediverse;
import org.enishi.sandbox.fediverse.Profile;
import org.enishi.sandbox.fediverse.Server;
import org.enishi.sandbox.fediverse.Status;

/**
 * Web addresses of people, statuses and pictures.
 *
 * @param origin scheme, host and port of the sandbox
 */
record Addresses(String origin, Fediverse fediverse) {

    String base(Server server) {
        return origin + "/" + server.name();
    }

    private String base(String domain) {
        return fediverse.serverOf(domain).map(this::base).orElse("https://" + domain);
    }

    String page(Profile profile) {
        return base(profile.domain()) + "/@" + profile.username();
    }

    String page(Status status) {
        return page(status.author()) + "/" + idAtHome(status);
    }

    /** The name of a status among servers, which is no address to open. */
    String uri(Status status) {
        return uri(status.author()) + "/statuses/" + idAtHome(status);
    }

    String uri(Profile profile) {
        return "https://" + profile.domain() + "/users/" + profile.username();
    }

    private String idAtHome(Status status) {
        return fediverse
                .serverOf(status.author().domain())
                .map(s -> s.id(status))
                .orElseGet(() -> Long.toString(status.number()));
    }

    String tag(String tag, Profile author) {
        return base(author.domain()) + "/tags/" + URLEncoder.encode(tag, StandardCharsets.UTF_8);
    }

    String person(Profile profile) {
        return origin + "/media/person/" + profile.key() + ".png?size=400";
    }

    String picture(String name) {
        return origin + "/media/post/" + name + ".png";
    }
}
