package org.enishi.sandbox.world;

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
import java.util.function.Predicate;
import org.enishi.sandbox.fault.CallLog;
import org.enishi.sandbox.fault.FaultGate;
import org.enishi.sandbox.oauth.Authorizations;

/** One network: its members, what they wrote, who let our application in, and which troubles it has. */
public final class NetworkState {

    private final String name;
    private final SandboxClock clock;
    private final Limits.Window window;
    private final List<Mode> modes;
    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Map<String, Post> posts = new LinkedHashMap<>();
    private final CallLog calls = new CallLog();
    private final FaultGate faults = new FaultGate();
    private final Map<String, Set<String>> follows = new LinkedHashMap<>();
    private final Map<String, Set<String>> requests = new LinkedHashMap<>();
    private Authorizations authorizations;
    private final Map<String, String> settings = new TreeMap<>();
    private Limits limits;
    private Windows windows;
    private Mode mode;
    private boolean rotating;
    private String deauthorizeUrl;

    /** @param modes what can be chosen; the first is where it starts unless the sandbox's own start mode is among them */
    NetworkState(String name, SandboxClock clock, Limits.Window window, List<Mode> modes) {
        this.name = name;
        this.clock = clock;
        this.window = window;
        this.modes = modes;
    }

    void clear(Mode startMode) {
        members.clear();
        posts.clear();
        follows.clear();
        requests.clear();
        settings.clear();
        windows = new Windows(clock);
        calls.clear();
        faults.clear();
        authorizations = new Authorizations(clock);
        limits = new Limits(clock, window);
        mode = startMode == Mode.HISTORICAL && modes.contains(startMode) ? startMode : modes.get(0);
        rotating = false;
        deauthorizeUrl = name.equals(World.FACEBOOK)
                ? System.getProperty("SANDBOX_DEAUTHORIZE_URL", System.getenv("SANDBOX_DEAUTHORIZE_URL"))
                : null;
    }

    public String name() {
        return name;
    }

    public Mode mode() {
        return mode;
    }

    public List<Mode> modes() {
        return modes;
    }

    public void setMode(Mode mode) {
        this.mode = mode;
    }

    /** Whether a refresh token dies when it is used, and a new one takes its place. */
    public boolean isRotating() {
        return rotating;
    }

    public void setRotating(boolean rotating) {
        this.rotating = rotating;
    }

    /** Where the application wants to be told that a member removed it; null for nowhere. */
    public String deauthorizeUrl() {
        return deauthorizeUrl;
    }

    public void setDeauthorizeUrl(String deauthorizeUrl) {
        this.deauthorizeUrl = deauthorizeUrl;
    }

    public boolean isHistorical() {
        return mode == Mode.HISTORICAL;
    }

    public CallLog calls() {
        return calls;
    }

    public FaultGate faults() {
        return faults;
    }

    public Authorizations authorizations() {
        return authorizations;
    }

    public Limits limits() {
        return limits;
    }

    public Windows windows() {
        return windows;
    }

    /** How the network is to behave in what it alone knows (X: whether the application can still pay). */
    public Map<String, String> settings() {
        return settings;
    }

    void add(Member member) {
        members.put(member.id(), member);
    }

    public List<Member> members() {
        return List.copyOf(members.values());
    }

    public List<Member> accounts() {
        return members.values().stream().filter(m -> m.person().account()).toList();
    }

    public Optional<Member> member(String id) {
        return Optional.ofNullable(members.get(id));
    }

    public Optional<Member> memberByKey(String key) {
        return first(m -> m.key().equals(key));
    }

    public Optional<Member> memberByHandle(String handle) {
        return first(m -> m.presence().handle().toLowerCase(Locale.ROOT).equals(handle.toLowerCase(Locale.ROOT)));
    }

    private Optional<Member> first(Predicate<Member> wanted) {
        return members.values().stream().filter(wanted).findFirst();
    }

    public void add(Post post) {
        posts.put(post.id(), post);
    }

    /** Whom a member follows, by their ids. */
    public Set<String> follows(Member member) {
        return follows.computeIfAbsent(member.id(), id -> new LinkedHashSet<>());
    }

    /** Whom a member asked to follow and who hasn't agreed yet, by their ids. */
    public Set<String> requests(Member member) {
        return requests.computeIfAbsent(member.id(), id -> new LinkedHashSet<>());
    }

    public Optional<Post> post(String id) {
        return Optional.ofNullable(posts.get(id));
    }

    public boolean remove(Post post) {
        return posts.remove(post.id()) != null;
    }

    public Optional<Comment> comment(String id) {
        return posts.values().stream()
                .flatMap(p -> p.comments().stream())
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    /** Posts that the viewer may see, newest first. */
    public List<Post> posts(Member viewer, Predicate<Post> wanted) {
        List<Post> found = new ArrayList<>();
        for (Post post : posts.values()) {
            if (wanted.test(post) && post.isVisibleTo(viewer)) {
                found.add(post);
            }
        }
        found.sort(Comparator.comparing(Post::created).reversed().thenComparing(Post::id));
        return found;
    }
}
