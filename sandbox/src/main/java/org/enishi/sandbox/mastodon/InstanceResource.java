package org.enishi.sandbox.mastodon;

import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.enishi.sandbox.JsonFields;
import org.enishi.sandbox.fediverse.Profile;
import org.enishi.sandbox.mastodon.MastodonCall.Part;

/** What a server says about itself: name, version, limits, and where its OAuth lives. */
@Path(Servers.PATH)
@Produces(MediaType.APPLICATION_JSON)
public class InstanceResource {

    static final int LONGEST = 500;
    static final int ADDRESS_COUNTS = 23;
    private static final String VERSION = "4.5.2";
    private static final List<String> PICTURES =
            List.of("image/jpeg", "image/png", "image/gif", "image/webp", "image/avif");

    @Inject
    MastodonCall call;

    @PathParam("server")
    String server;

    @GET
    @Path(".well-known/oauth-authorization-server")
    public Response discovery() {
        return call.open(
                Part.LATE,
                null,
                json -> Response.ok(discovery(json.addresses().base(json.server())))
                        .build());
    }

    static JsonFields discovery(String base) {
        return JsonFields.of("issuer", base + "/")
                .with("authorization_endpoint", base + "/oauth/authorize")
                .with("token_endpoint", base + "/oauth/token")
                .with("revocation_endpoint", base + "/oauth/revoke")
                .with("userinfo_endpoint", base + "/oauth/userinfo")
                .with("scopes_supported", Scopes.KNOWN)
                .with("response_types_supported", List.of("code"))
                .with("response_modes_supported", List.of("query", "fragment", "form_post"))
                .with("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"))
                .with("grant_types_supported", List.of("authorization_code", "client_credentials"))
                .with("code_challenge_methods_supported", List.of("S256"))
                .with("service_documentation", "https://docs.joinmastodon.org/")
                .with("app_registration_endpoint", base + "/api/v1/apps");
    }

    @GET
    @Path("api/v2/instance")
    public Response second() {
        return call.open(Part.LATE, null, json -> Response.ok(second(json)).build());
    }

    @GET
    @Path("api/v1/instance")
    public Response first() {
        return call.open(Part.WHOLE, null, json -> Response.ok(first(json)).build());
    }

    static JsonFields second(MastodonJson json) {
        String domain = json.server().domain();
        JsonFields configuration = limits().with(
                        "urls",
                        JsonFields.of("streaming", "wss://" + domain)
                                .with("status", null)
                                .with("about", json.addresses().base(json.server()) + "/about")
                                .with("privacy_policy", null)
                                .with("terms_of_service", null))
                .with("translation", JsonFields.of("enabled", false))
                .with("timelines_access", access())
                .with("limited_federation", false);
        ((JsonFields) configuration.get("accounts")).with("max_pinned_statuses", 5);
        return JsonFields.of("domain", domain)
                .with("title", title(domain))
                .with("version", VERSION)
                .with("source_url", "https://github.com/mastodon/mastodon")
                .with("description", "A stand-in for a Mastodon server.")
                .with("usage", JsonFields.of("users", JsonFields.of("active_month", 4)))
                .with("thumbnail", JsonFields.of("url", json.addresses().picture("thumbnail-" + domain)))
                .with("icon", List.of())
                .with("languages", List.of("ja"))
                .with("configuration", configuration)
                .with(
                        "registrations",
                        JsonFields.of("enabled", false)
                                .with("approval_required", false)
                                .with("reason_required", false)
                                .with("message", null)
                                .with("min_age", null)
                                .with("url", null))
                .with("api_versions", JsonFields.of("mastodon", 7))
                .with("contact", JsonFields.of("email", "admin@" + domain).with("account", contact(json)))
                .with("rules", List.of());
    }

    static JsonFields first(MastodonJson json) {
        String domain = json.server().domain();
        return JsonFields.of("uri", domain)
                .with("title", title(domain))
                .with("short_description", "A stand-in for a Mastodon server.")
                .with("description", "")
                .with("email", "admin@" + domain)
                .with("version", VERSION)
                .with("urls", JsonFields.of("streaming_api", "wss://" + domain))
                .with(
                        "stats",
                        JsonFields.of("user_count", 4).with("status_count", 40).with("domain_count", 2))
                .with("thumbnail", json.addresses().picture("thumbnail-" + domain))
                .with("languages", List.of("ja"))
                .with("registrations", false)
                .with("approval_required", false)
                .with("invites_enabled", false)
                .with("configuration", limits())
                .with("contact_account", contact(json))
                .with("rules", List.of());
    }

    private static String title(String domain) {
        return domain.replaceFirst("\\..*", "");
    }

    private static JsonFields contact(MastodonJson json) {
        return json.fediverse().profiles().stream()
                .filter(p -> p.domain().equals(json.server().domain()))
                .min(java.util.Comparator.comparing(Profile::number))
                .map(json::account)
                .orElse(null);
    }

    private static JsonFields access() {
        JsonFields open = JsonFields.of("local", "public").with("remote", "public");
        return JsonFields.of("live_feeds", open).with("hashtag_feeds", open).with("trending_link_feeds", open);
    }

    private static JsonFields limits() {
        return JsonFields.of("accounts", JsonFields.of("max_featured_tags", 10))
                .with(
                        "statuses",
                        JsonFields.of("max_characters", LONGEST)
                                .with("max_media_attachments", 4)
                                .with("characters_reserved_per_url", ADDRESS_COUNTS))
                .with(
                        "media_attachments",
                        JsonFields.of("supported_mime_types", PICTURES)
                                .with("image_size_limit", 16_777_216)
                                .with("image_matrix_limit", 33_177_600)
                                .with("video_size_limit", 103_809_024)
                                .with("video_frame_rate_limit", 120)
                                .with("video_matrix_limit", 8_294_400))
                .with(
                        "polls",
                        JsonFields.of("max_options", 4)
                                .with("max_characters_per_option", 50)
                                .with("min_expiration", 300)
                                .with("max_expiration", 2_629_746));
    }
}
