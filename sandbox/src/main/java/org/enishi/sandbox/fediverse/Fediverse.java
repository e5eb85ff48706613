package org.enishi.sandbox.fediverse;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.enishi.sandbox.fediverse.Status.Visibility;

/**
 * The servers that can be asked, everybody on them and on others, and what they wrote. Every server knows all of it
 * under ids of its own, as if everything had been federated long ago. Guarded by the world's lock.
 */
public final class Fediverse {

    /** A handle in a text: the host may be left out for people of the author's own server. */
    public static final Pattern HANDLE =
            Pattern.compile("(?<![\\w@/])@(?<user>\\w+(?:[.-]\\w+)*)(?:@(?<host>[\\w-]+(?:\\.[\\w-]+)+))?");

    public static final String FIRST = "mastodon";
    public static final String SECOND = "mastodon-kaze";

    private record Follow(long follower, long followed) {}

    private final Map<String, Server> servers = new LinkedHashMap<>();
    private final Map<Long, Profile> profiles = new LinkedHashMap<>();
    private final TreeMap<Long, Status> statuses = new TreeMap<>();
    private final Set<Follow> follows = new LinkedHashSet<>();
    private final Set<Follow> requested = new LinkedHashSet<>();
    private final Map<String, Emoji> emojis = new LinkedHashMap<>();

    public record Emoji(String shortcode, String domain, String picture) {}

    /** Back to how the cast had it at the moment of the start; the servers forget their applications. */
    public void reset(Instant now) {
        profiles.clear();
        statuses.clear();
        follows.clear();
        requested.clear();
        emojis.clear();
        servers.put(FIRST, new Server(FIRST, "hana.example", 11));
        servers.put(SECOND, new Server(SECOND, "kaze.example", 500_009));
        new Fill(this, now).fromResource();
    }

    public List<Server> servers() {
        return List.copyOf(servers.values());
    }

    public Server server(String name) {
        return Optional.ofNullable(servers.get(name)).orElseThrow();
    }

    public Optional<Server> serverOf(String domain) {
        return servers.values().stream().filter(s -> s.domain().equals(domain)).findFirst();
    }

    void add(Profile profile) {
        profiles.put(profile.number(), profile);
    }

    void add(Emoji emoji) {
        emojis.put(emoji.shortcode(), emoji);
    }

    public List<Emoji> emojisIn(String text) {
        return emojis.values().stream()
                .filter(e -> text.contains(":" + e.shortcode() + ":"))
                .toList();
    }

    public List<Profile> profiles() {
        return List.copyOf(profiles.values());
    }

    public Optional<Profile> profile(long number) {
        return Optional.ofNullable(profiles.get(number));
    }

    public Optional<Profile> profileByKey(String key) {
        return first(p -> p.key().equals(key));
    }

    /** The account behind {@code user} or {@code user@host}, whatever its letters' case. */
    public Optional<Profile> profileByAcct(String acct, String homeDomain) {
        String wanted = acct.contains("@") ? acct : acct + "@" + homeDomain;
        return first(p -> p.fullAcct().equalsIgnoreCase(wanted));
    }

    private Optional<Profile> first(Predicate<Profile> wanted) {
        return profiles.values().stream().filter(wanted).findFirst();
    }

    /** Those whom a text addresses; unknown handles address nobody. */
    public Set<Long> mentionedIn(String text, Profile author) {
        Set<Long> mentioned = new LinkedHashSet<>();
        Matcher m = HANDLE.matcher(text);
        while (m.find()) {
            mention(m, author.domain()).ifPresent(p -> mentioned.add(p.number()));
        }
        return mentioned;
    }

    public Optional<Profile> mention(Matcher handle, String homeDomain) {
        String host = handle.group("host");
        return profileByAcct(handle.group("user") + "@" + (host == null ? homeDomain : host), homeDomain);
    }

    public Status add(Status status) {
        statuses.put(status.number(), status);
        return status;
    }

    public void remove(Status status) {
        statuses.remove(status.number());
    }

    public Optional<Status> status(long number) {
        return Optional.ofNullable(statuses.get(number));
    }

    /** Everything that the viewer may see, newest first. */
    public Stream<Status> statuses(Profile viewer, Predicate<Status> wanted) {
        return statuses.descendingMap().values().stream().filter(wanted).filter(s -> isVisible(s, viewer));
    }

    /** @param viewer null for somebody who didn't sign in */
    public boolean isVisible(Status status, Profile viewer) {
        Status proper = status.proper();
        Visibility visibility = proper.visibility();
        if (visibility == Visibility.PUBLIC || visibility == Visibility.UNLISTED) {
            return true;
        }
        if (viewer == null) {
            return false;
        }
        return proper.author().equals(viewer)
                || proper.mentioned().contains(viewer.number())
                || visibility == Visibility.PRIVATE && follows(viewer, proper.author());
    }

    public List<Status> ancestors(Status status, Profile viewer) {
        List<Status> found = new ArrayList<>();
        for (Status s = status.replyTo(); s != null; s = s.replyTo()) {
            if (statuses.containsKey(s.number()) && isVisible(s, viewer)) {
                found.add(0, s);
            }
        }
        return found;
    }

    /** Answers, and answers to them, each directly below what it answers. */
    public List<Status> descendants(Status status, Profile viewer) {
        List<Status> found = new ArrayList<>();
        for (Status answer : statuses.values()) {
            if (answer.answers(status) && isVisible(answer, viewer)) {
                found.add(answer);
                found.addAll(descendants(answer, viewer));
            }
        }
        return found;
    }

    public long answers(Status status) {
        return statuses.values().stream().filter(s -> s.answers(status)).count();
    }

    public List<Status> boostsOf(Status status) {
        return statuses.values().stream()
                .filter(s -> status.equals(s.boosted()))
                .toList();
    }

    public Optional<Status> boostBy(Profile who, Status status) {
        return boostsOf(status).stream().filter(s -> s.author().equals(who)).findFirst();
    }

    /** Puts a boost into the world and answers it; the number is only used when there was none. */
    public Status boost(Profile who, Status status, Instant now, LongSupplier number) {
        return boostBy(who, status)
                .orElseGet(() -> add(new Status(
                        number.getAsLong(),
                        who,
                        now,
                        "",
                        null,
                        status.visibility(),
                        null,
                        null,
                        null,
                        status,
                        null,
                        Set.of(),
                        Set.of())));
    }

    public boolean follows(Profile who, Profile whom) {
        return follows.contains(new Follow(who.number(), whom.number()));
    }

    public boolean hasRequested(Profile who, Profile whom) {
        return requested.contains(new Follow(who.number(), whom.number()));
    }

    /** Follows, or asks to where followers need approval; answers whether anything changed. */
    public boolean follow(Profile who, Profile whom) {
        var follow = new Follow(who.number(), whom.number());
        return !follows.contains(follow) && (whom.locked() ? requested.add(follow) : follows.add(follow));
    }

    /** Ends a follow or takes a request back; answers whether there was one. */
    public boolean unfollow(Profile who, Profile whom) {
        var follow = new Follow(who.number(), whom.number());
        return follows.remove(follow) | requested.remove(follow);
    }

    public long followers(Profile whom) {
        return follows.stream().filter(f -> f.followed() == whom.number()).count();
    }

    public long following(Profile who) {
        return follows.stream().filter(f -> f.follower() == who.number()).count();
    }

    /** By handle or by words of the name in their order, the last one as a beginning, as a server without an index. */
    public List<Profile> search(String words, String homeDomain) {
        String wanted = words.strip().replaceFirst("^@", "").toLowerCase(Locale.ROOT);
        Optional<Profile> exact = profileByAcct(wanted, homeDomain);
        if (wanted.contains("@")) {
            return exact.stream().toList();
        }
        Pattern beginning = Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(wanted));
        return profiles.values().stream()
                .filter(p -> exact.filter(p::equals).isPresent()
                        || p.discoverable() && beginning.matcher(searchable(p)).find())
                .sorted(Comparator.comparing((Profile p) -> !p.domain().equals(homeDomain)))
                .toList();
    }

    private static String searchable(Profile p) {
        return (p.displayName() + " " + p.username() + " " + p.domain()).toLowerCase(Locale.ROOT);
    }
}
