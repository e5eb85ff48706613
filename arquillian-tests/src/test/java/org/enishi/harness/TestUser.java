package org.enishi.harness;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who can sign in. */
public record TestUser(long id, String userName, String email, String password, String profile) {

    private static final String DEMO_PASSWORD = "enishi-demo";
    private static final AtomicInteger COUNT = new AtomicInteger();

    /** One of the users of the demo data: admin, sato, suzuki, tanaka. */
    public static TestUser demo(String name) {
        return new TestUser(0, name, "", DEMO_PASSWORD, "");
    }

    /** Begins a new user, with the profile Standard and a role that stands alone. */
    public static Builder aUser() {
        return new Builder();
    }

    /** A name that nothing else in this run has. */
    public static String unique(String stem) {
        return stem + "-" + Long.toString(System.nanoTime(), 36) + COUNT.incrementAndGet();
    }

    /** A user to be. */
    public static final class Builder {
        private String profile = "Standard";
        private String role = unique("role");
        private String superior;
        private String wantedName;
        private String language = "ja";
        private final List<String> permissions = new ArrayList<>();

        private Builder() {}

        /** With a built-in profile, or one of the demo data. */
        public Builder withProfile(String name) {
            profile = name;
            return this;
        }

        /** With a profile of their own that grants just this. */
        public Builder withPermissions(String... granted) {
            profile = unique("profile");
            permissions.addAll(List.of(granted));
            return this;
        }

        public Builder inRole(String name) {
            role = name;
            return this;
        }

        /** With a user name of one's choice, in place of one that nothing else has. */
        public Builder named(String userName) {
            wantedName = userName;
            return this;
        }

        /** The role that the user's own role is below. */
        public Builder below(String name) {
            superior = name;
            return this;
        }

        public Builder speaking(String tag) {
            language = tag;
            return this;
        }

        public TestUser saved() {
            if (superior != null) {
                Fixture.call("role", Map.of("name", superior));
            }
            Fixture.call("role", superior == null ? Map.of("name", role) : Map.of("name", role, "parent", superior));
            if (!permissions.isEmpty()) {
                Fixture.call("profile", Map.of("name", profile, "permissions", permissions));
            }
            String name = wantedName == null ? unique("user") : wantedName;
            String email = name + "@example.com";
            String password = "password of " + name;
            long id = Fixture.call(
                            "user",
                            Map.of(
                                    "userName", name,
                                    "email", email,
                                    "lastName", "試験",
                                    "firstName", name,
                                    "profile", profile,
                                    "role", role,
                                    "password", password,
                                    "language", language))
                    .json()
                    .get("id")
                    .asLong();
            return new TestUser(id, name, email, password, profile);
        }
    }
}
