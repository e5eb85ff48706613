package org.enishi.sandbox.fediverse;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** One server of the fediverse that can be asked: its name, its ids, the applications registered with it. */
public final class Server {

    /** How long a real server remembers an idempotency key. */
    public static final Duration KEY_LIFETIME = Duration.ofHours(1);

    private static final long STATUS_IDS = 115_500_000_000_000_000L;
    private static final long ACCOUNT_IDS = 109_300_000_000_000_000L;
    private static final long STEP = 1_000_003L;

    private record Remembered(Status status, Instant at) {}

    private final String name;
    private final String domain;
    private final int index;
    private final Map<String, Application> applications = new LinkedHashMap<>();
    // authorization code or token -> the application it was given to
    private final Map<String, String> clients = new HashMap<>();
    private final Map<String, Remembered> answered = new HashMap<>();

    Server(String name, String domain, int index) {
        this.name = name;
        this.domain = domain;
        this.index = index;
    }

    /** The first part of its address in the sandbox, and its name for the control interface. */
    public String name() {
        return name;
    }

    /** Its name in handles, which need not be the host that answers. */
    public String domain() {
        return domain;
    }

    public void register(Application application) {
        applications.put(application.clientId(), application);
    }

    public Optional<Application> application(String clientId) {
        return Optional.ofNullable(clientId).map(applications::get);
    }

    public int applications() {
        return applications.size();
    }

    public void given(String codeOrToken, Application to) {
        clients.put(codeOrToken, to.clientId());
    }

    public boolean wasGiven(String codeOrToken, Application to) {
        return to.clientId().equals(clients.get(codeOrToken));
    }

    public Optional<Application> applicationOf(String token) {
        return application(clients.get(token));
    }

    /** What an earlier request of this author with the same key wrote, within the hour. */
    public Optional<Status> answered(Profile author, String key, Instant now) {
        return Optional.ofNullable(answered.get(author.number() + " " + key))
                .filter(r -> now.isBefore(r.at().plus(KEY_LIFETIME)))
                .map(Remembered::status);
    }

    public void remember(Profile author, String key, Status status, Instant now) {
        answered.put(author.number() + " " + key, new Remembered(status, now));
    }

    public String id(Status status) {
        return Long.toString(STATUS_IDS + status.number() * STEP + index);
    }

    public String id(Profile profile) {
        return Long.toString(ACCOUNT_IDS + profile.number() * STEP + index);
    }

    /** The number behind an id of a status that this server gave; an id of another server is unknown here. */
    public Optional<Long> statusNumber(String id) {
        return number(id, STATUS_IDS);
    }

    public Optional<Long> profileNumber(String id) {
        return number(id, ACCOUNT_IDS);
    }

    private Optional<Long> number(String id, long base) {
        if (id == null || !id.matches("\\d{1,18}")) {
            return Optional.empty();
        }
        long rest = Long.parseLong(id) - base - index;
        return rest % STEP == 0 ? Optional.of(rest / STEP) : Optional.empty();
    }
}
