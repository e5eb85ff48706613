package org.enishi.harness;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A signed-in session of pages without a browser: for what a browser would do too slowly, or not do at all. */
public final class Session {

    private static final Pattern HIDDEN = Pattern.compile("<input[^>]*type=\"hidden\"[^>]*>");
    private static final Pattern NAME = Pattern.compile("name=\"([^\"]*)\"");
    private static final Pattern VALUE = Pattern.compile("value=\"([^\"]*)\"");

    private final URI server;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final String from;

    private Session(URI server, String from) {
        this.server = server;
        this.from = from;
    }

    /** Nobody's. */
    public static Session at(URI server) {
        return new Session(server, Visitors.address());
    }

    /** Nobody's, from an address. */
    public static Session at(URI server, String from) {
        return new Session(server, from);
    }

    /** Signs in as people do. */
    public static Session of(URI server, TestUser user) {
        var session = at(server);
        var answer = session.signIn("/signin.xhtml", user);
        if (answer.statusCode() != 302 && answer.statusCode() != 303) {
            throw new AssertionError(user.userName() + " can't sign in: " + answer.statusCode());
        }
        return session;
    }

    /** Fills in the sign-in form at an address; gives what it is answered with. */
    public HttpResponse<String> signIn(String address, TestUser user) {
        return signIn(address, user.userName(), user.password());
    }

    /** Fills in the sign-in form at an address; gives what it is answered with. */
    public HttpResponse<String> signIn(String address, String login, String password) {
        return signIn(address, login, password, false);
    }

    /** Signs in and asks to be kept so. */
    public HttpResponse<String> signInToStay(TestUser user) {
        return signIn("/signin.xhtml", user.userName(), user.password(), true);
    }

    private HttpResponse<String> signIn(String address, String login, String password, boolean keep) {
        Map<String, String> form = hidden(get(address).body());
        form.put("login", login);
        form.put("password", password);
        if (keep) {
            form.put("keep", "on");
        }
        form.put("submit", "");
        return post(address, form);
    }

    /** The value of a cookie; empty if there is none. */
    public String cookie(String name) {
        return cookies.getOrDefault(name, "");
    }

    /** Gives the browser a cookie, or takes it away with null. */
    public Session with(String name, String value) {
        cookies.remove(name);
        if (value != null) {
            cookies.put(name, value);
        }
        return this;
    }

    /** Fills in the form of a page: its hidden fields, and these. */
    public HttpResponse<String> submit(String page, Map<String, String> fields) {
        Map<String, String> form = hidden(get(page).body());
        form.putAll(fields);
        return post(page, form);
    }

    /** All cookies, by name. */
    Map<String, String> cookies() {
        return Map.copyOf(cookies);
    }

    public HttpResponse<String> get(String path) {
        return send(request(server.resolve(path)).GET());
    }

    /** Asks with any method, and nothing else. */
    public HttpResponse<String> ask(String method, String path) {
        return send(request(server.resolve(path)).method(method, BodyPublishers.noBody()));
    }

    /** Sends a form as a page of another site makes a browser send it. */
    public HttpResponse<String> postFrom(String site, String path, Map<String, String> form) {
        return send(request(server.resolve(path))
                .setHeader("Sec-Fetch-Site", site)
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send(request(server.resolve(path))
                .setHeader("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(form))));
    }

    /** A path that a redirect names, below this server whatever name of it the redirect uses. */
    public static String path(HttpResponse<String> redirect) {
        URI to =
                redirect.uri().resolve(redirect.headers().firstValue("Location").orElseThrow());
        return to.getRawPath() + (to.getRawQuery() == null ? "" : "?" + to.getRawQuery());
    }

    /** The value of a parameter in an address, as it is written there. */
    public static String query(URI address, String name) {
        return Pattern.compile("[?&]" + name + "=([^&]*)")
                .matcher("?" + address.getRawQuery())
                .results()
                .map(r -> r.group(1))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No " + name + " in " + address));
    }

    /** The values of the hidden fields of a page. */
    public static Map<String, String> hidden(String page) {
        Map<String, String> fields = new LinkedHashMap<>();
        HIDDEN.matcher(page).results().map(r -> r.group()).forEach(input -> {
            var name = NAME.matcher(input);
            var value = VALUE.matcher(input);
            if (name.find()) {
                fields.put(name.group(1), value.find() ? unescaped(value.group(1)) : "");
            }
        });
        return fields;
    }

    static String encoded(Map<String, String> form) {
        return form.entrySet().stream()
                .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    static String unescaped(String html) {
        return html.replace("&quot;", "\"")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&amp;", "&");
    }

    private HttpRequest.Builder request(URI address) {
        var request =
                HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(60)).header(Visitors.FORWARDED, from);
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(e -> e.getKey() + "=" + e.getValue())
                            .collect(Collectors.joining("; ")));
        }
        return request;
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        var answer = Http.send(request.build());
        answer.headers().allValues("Set-Cookie").forEach(header -> {
            String pair = header.split(";", 2)[0];
            int equals = pair.indexOf('=');
            cookies.put(pair.substring(0, equals), pair.substring(equals + 1));
        });
        return answer;
    }
}
