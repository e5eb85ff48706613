package org.enishi.network.gateway;

import static org.enishi.network.gateway.RegisteredNetwork.encoded;

import jakarta.json.JsonObject;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.PersonQuery;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.Problem.Refused;

/**
 * Finds people on the viewer's own server. Everybody is known by handle and home server; each server has ids of its own
 * for them, and fetches those whom it doesn't know yet.
 */
final class MastodonPeople {

    private static final int MOST_KNOWN = 2000;
    private static final int MOST_FOUND = 25;
    private static final Problem NOT_FOUND = Problem.refused(Refused.Cause.NOT_FOUND);
    private static final Pattern HANDLE =
            Pattern.compile("@?(?<user>[\\p{L}\\p{N}_][\\p{L}\\p{N}_.-]{0,99})(?:@(?<host>[\\p{L}\\p{N}.:-]{1,150}))?");
    private static final Pattern JAPANESE = Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}々〆ー]{2,}");
    private static final Pattern PAGE = Pattern.compile(
            "https?://(?<host>[^/]+)(?:/[^@]*)?/(?:@|users/)(?<user>[^/?#@]+)(?:@(?<other>[^/?#]+))?.*");

    private final MastodonCalls calls;
    private final KnownServers names;
    private final Map<String, String> ids = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST_KNOWN;
        }
    });

    MastodonPeople(MastodonCalls calls, KnownServers names) {
        this.calls = calls;
        this.names = names;
    }

    MastodonJson json(Credentials as) {
        return new MastodonJson(calls.server(as).map(names::domain).orElse(""));
    }

    /** The account, as the viewer's server has it, behind a handle with its server. */
    Answer<JsonObject> account(Credentials as, String acct) {
        Answer<JsonObject> known =
                calls.read(as, "lookup", "/api/v1/accounts/lookup?acct=" + encoded(acct), r -> person(r.body()));
        Answer<JsonObject> found = isRefused(known) ? fetched(as, acct) : known;
        if (found instanceof Answer.Ok<JsonObject> ok && JsonTree.text(ok.value(), "id") != null) {
            ids.put(as.server() + " " + acct, JsonTree.text(ok.value(), "id"));
        }
        return found;
    }

    /** Searched for by the whole handle, a server asks the other one for whom it doesn't know. */
    private Answer<JsonObject> fetched(Credentials as, String acct) {
        return search(as, "@" + acct)
                .then(found -> found.stream()
                        .filter(a -> acct.equals(json(as).acct(a)))
                        .findFirst()
                        .map(Answer::ok)
                        .orElseGet(() -> Answer.failed(NOT_FOUND)));
    }

    /** People by name. Who writes family and given name without a space between is found only so. */
    Answer<List<JsonObject>> search(Credentials as, PersonQuery query) {
        String words = Stream.of(query.words(), query.lastName(), query.firstName(), query.company())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(" "));
        Answer<List<JsonObject>> spaced = search(as, words);
        String joined = joined(query);
        return joined == null
                ? spaced
                : spaced.then(some -> {
                    // half an answer is better than none
                    return search(as, joined) instanceof Answer.Ok<List<JsonObject>> more
                            ? new Answer.Ok<>(together(json(as), some, more.value()), more.spentUntil())
                            : Answer.ok(some);
                });
    }

    private static List<JsonObject> together(MastodonJson json, List<JsonObject> some, List<JsonObject> more) {
        Map<String, JsonObject> all = new LinkedHashMap<>();
        Stream.concat(some.stream(), more.stream()).forEach(account -> all.putIfAbsent(json.acct(account), account));
        return List.copyOf(all.values());
    }

    private static String joined(PersonQuery query) {
        boolean both = query.lastName() != null && query.firstName() != null && query.words() == null;
        String joined = both ? query.lastName() + query.firstName() : "";
        return JAPANESE.matcher(joined).matches() ? joined : null;
    }

    /** People by words or by handle; the older search where a server lacks the newer. */
    Answer<List<JsonObject>> search(Credentials as, String words) {
        String query = "?q=" + encoded(words) + "&resolve=true&limit=" + MOST_FOUND;
        Answer<List<JsonObject>> found =
                calls.read(as, "search", "/api/v2/search" + query + "&type=accounts", r -> people(r, "accounts"));
        if (!isRefused(found)) {
            return found;
        }
        Answer<List<JsonObject>> older =
                calls.read(as, "search", "/api/v1/accounts/search" + query, r -> people(r, Reply.ITEMS));
        return isRefused(older) ? Answer.failed(Problem.refused(Refused.Cause.NOT_SPOKEN)) : older;
    }

    /** How a person is addressed at the viewer's server: its own people without its name, which need not be one of the web. */
    String handle(Credentials as, String acct) {
        String home = "@" + json(as).domain().toLowerCase(Locale.ROOT);
        return "@" + (acct.endsWith(home) ? acct.substring(0, acct.length() - home.length()) : acct);
    }

    private static List<JsonObject> people(Reply reply, String list) {
        return JsonTree.objects(reply.body(), list).stream()
                .map(MastodonPeople::person)
                .toList();
    }

    /** Somebody with all without whom nothing can be done with them. */
    private static JsonObject person(JsonObject account) {
        List.of("id", "acct", "username").forEach(field -> JsonTree.required(account, field));
        return account;
    }

    /** Goes on with the server's own id of somebody; an id that the server doesn't know any more is looked up anew. */
    <T> Answer<T> withId(Credentials as, String acct, Function<String, Answer<T>> next) {
        String key = as.server() + " " + acct;
        String known = ids.get(key);
        if (known != null) {
            Answer<T> answer = next.apply(known);
            if (!answer.problem().equals(Optional.of(NOT_FOUND))) {
                return answer;
            }
            ids.remove(key);
        }
        return account(as, acct).map(a -> JsonTree.required(a, "id")).then(next);
    }

    /** Who is meant by what a user pasted: a handle, or the address of a page, which the server knows how to read. */
    Answer<JsonObject> found(Credentials as, String pasted) {
        String text = pasted == null ? "" : pasted.strip();
        if (text.regionMatches(true, 0, "https://", 0, 8) || text.regionMatches(true, 0, "http://", 0, 7)) {
            Answer<List<JsonObject>> byPage = search(as, text);
            if (byPage instanceof Answer.Ok<List<JsonObject>> ok && ok.value().size() == 1) {
                return Answer.ok(ok.value().get(0));
            }
        }
        return acct(as, text)
                .map(acct -> account(as, acct))
                .orElseGet(() -> Answer.failed(Problem.refused(Refused.Cause.INVALID)));
    }

    /** The handle with its server, read from what a user pasted. */
    Optional<String> acct(Credentials as, String pasted) {
        String text = pasted == null ? "" : pasted.strip();
        Matcher page = PAGE.matcher(text);
        if (page.matches()) {
            String host = page.group("other") != null ? page.group("other") : homeOf(as, page.group("host"), text);
            return Optional.of((page.group("user") + "@" + host).toLowerCase(Locale.ROOT));
        }
        Matcher handle = HANDLE.matcher(text);
        return handle.matches()
                ? Optional.of((handle.group("user") + "@"
                                + (handle.group("host") == null ? json(as).domain() : handle.group("host")))
                        .toLowerCase(Locale.ROOT))
                : Optional.empty();
    }

    /** A page on the viewer's own server, which may live at another host than its name. */
    private String homeOf(Credentials as, String host, String page) {
        return calls.server(as)
                .filter(s -> page.startsWith(names.reached(s).value() + "/"))
                .map(names::domain)
                .orElse(host);
    }

    private static boolean isRefused(Answer<?> answer) {
        return answer.problem().filter(Refused.class::isInstance).isPresent();
    }
}
