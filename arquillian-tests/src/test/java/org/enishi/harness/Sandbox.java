package org.enishi.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The networks' stand-ins, seen from behind the stage. */
public final class Sandbox {

    private static final int SMTP_PORT = Ports.free();
    private static final Pattern ACTION = Pattern.compile("<form[^>]*action=\"([^\"]*)\"");
    private static final Pattern TOKEN = Pattern.compile("(?:Bearer |OAuth |access_token=)([^…&\"]{6})…");

    private Sandbox() {}

    private static Rest control() {
        return Rest.at(EnishiUnderTest.sandbox().http());
    }

    /** Where the stand-in of the company's mail server listens. */
    static int smtpPort() {
        return SMTP_PORT;
    }

    /** The mails that an address got, the newest first. */
    public static List<JsonNode> mails(String to) {
        List<JsonNode> mails = new ArrayList<>();
        control().get("/mail/received?to=" + Rest.encoded(to)).json().forEach(mails::add);
        return mails;
    }

    /** Everything back to how it was at the start: posts, accounts, faults, limits, clock. */
    public static void reset() {
        control().post("/control/reset", null).expect(204);
        for (String network : List.of("linkedin", "facebook", "x", "mastodon", "mastodon-kaze")) {
            calm(network);
        }
    }

    /** Takes a network's trouble away and lets all calls go on that it holds. */
    public static void calm(String network) {
        fault(network, "NONE", Map.of());
        release(network);
    }

    public static void fault(String network, String kind, Map<String, ?> more) {
        var fault = new LinkedHashMap<String, Object>(more);
        fault.put("kind", kind);
        control().put("/control/" + network + "/fault", fault).expect(200);
    }

    public static void release(String network) {
        control().post("/control/" + network + "/release", null).expect(200);
    }

    public static int held(String network) {
        return control().get("/control/" + network + "/held").json().get("held").asInt();
    }

    /** The server speaks only a part of what its family speaks, until the next reset. */
    public static void partial(String network) {
        control()
                .put("/control/" + network + "/mode", Map.of("mode", "PARTIAL"))
                .expect(200);
    }

    /** The server shows strangers nothing, until the next reset. */
    public static void closed(String network) {
        control().put("/control/" + network + "/mode", Map.of("mode", "CLOSED")).expect(200);
    }

    /** The network offers what it offers an ordinary application today, until the next reset. */
    public static void today(String network) {
        control().put("/control/" + network + "/mode", Map.of("mode", "TODAY")).expect(200);
    }

    /** The member takes back what they allowed, at the network. */
    public static void revoke(String network, String account) {
        control()
                .post("/control/" + network + "/revoke", Map.of("account", account))
                .expect(200);
    }

    /** Why the member's access ended: {@code REMOVED}, or another cause that the sandbox knows. */
    public static void revoke(String network, String account, String reason) {
        control()
                .post("/control/" + network + "/revoke", Map.of("account", account, "reason", reason))
                .expect(200);
    }

    /** Moves the networks' time to so far ahead of the machine's. */
    public static void runAhead(Duration by) {
        control().put("/control/clock", Map.of("offsetSeconds", by.toSeconds())).expect(200);
    }

    /** Where a network tells by itself that a member removed the application. */
    public static void tellRemovals(String network, URI address) {
        control()
                .put("/control/" + network + "/deauthorize", Map.of("url", address.toString()))
                .expect(200);
    }

    /** Refresh tokens die when they are used, until the next reset. */
    public static void rotate(String network) {
        control()
                .put("/control/" + network + "/rotation", Map.of("rotates", true))
                .expect(200);
    }

    /** How many access tokens a network has given out since the reset. */
    public static int tokensGiven(String network) {
        return control().get("/control/" + network).json().get("tokensGiven").asInt();
    }

    /** How often a network was asked for new tokens with a refresh token that was worth nothing. */
    public static int renewalsRefused(String network) {
        return control()
                .get("/control/" + network)
                .json()
                .get("renewalsRefused")
                .asInt();
    }

    public static void limit(String network, String endpoint, int perMember) {
        control()
                .put("/control/" + network + "/limits", Map.of("endpoint", endpoint, "perMember", perMember))
                .expect(200);
    }

    /** A limit of X: of fifteen minutes, or of 24 hours. */
    public static void window(String endpoint, int perMember, int hours) {
        control()
                .put("/control/x/limits", Map.of("endpoint", endpoint, "perMember", perMember, "hours", hours))
                .expect(200);
    }

    /** What a network alone knows, such as whether X's application can pay. */
    public static void setting(String network, String name, String value) {
        control().put("/control/" + network + "/settings", Map.of(name, value)).expect(200);
    }

    /** Moves the networks' clock; ours stays. */
    public static void ahead(java.time.Duration by) {
        control().put("/control/clock", Map.of("offsetSeconds", by.toSeconds())).expect(200);
    }

    /** Every write that networks carried out, of one operation, by its text or target. */
    public static List<JsonNode> commits(String network, String operation) {
        List<JsonNode> found = new ArrayList<>();
        control().get("/control/commits").json().forEach(c -> {
            if (c.get("network").asText().equals(network)
                    && (operation == null || c.get("operation").asText().equals(operation))) {
                found.add(c);
            }
        });
        return found;
    }

    /** How many requests a network received whose path holds some words. */
    public static long calls(String network, String words) {
        return control().get("/control/" + network + "/calls").json().findValuesAsText("path").stream()
                .filter(path -> path.contains(words))
                .count();
    }

    /** How the token begins that a network was last called with: more of it the network doesn't tell. */
    public static String tokenSeen(String network) {
        return TOKEN.matcher(control().get("/control/" + network + "/calls").body())
                .results()
                .reduce((first, second) -> second)
                .orElseThrow(() -> new AssertionError(network + " was called with no token"))
                .group(1);
    }

    /** What the members of the cast are at the networks. */
    public static JsonNode person(String id) {
        for (JsonNode person : control().get("/control/cast").json().get("people")) {
            if (person.get("id").asText().equals(id)) {
                return person;
            }
        }
        throw new AssertionError("Nobody called " + id);
    }

    /** Answers a consent page; gives the address that the browser is sent to then. */
    public static URI consent(URI consentPage, Map<String, String> decision, List<String> permissions) {
        String page = Http.get(consentPage).body();
        Map<String, String> form = Session.hidden(page);
        form.putAll(decision);
        var action = ACTION.matcher(page);
        URI target = action.find() ? consentPage.resolve(action.group(1).replace("&amp;", "&")) : consentPage;
        var body = new StringBuilder(Session.encoded(form));
        permissions.forEach(p -> body.append("&permission=").append(p));
        HttpResponse<String> answer = Http.send(HttpRequest.newBuilder(target)
                .timeout(Duration.ofSeconds(30))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body.toString()))
                .build());
        return target.resolve(answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(
                        "The consent page does not send back: " + answer.statusCode() + " " + answer.body())));
    }
}
