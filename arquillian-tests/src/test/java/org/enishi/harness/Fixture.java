package org.enishi.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Asks the module beside the EAR's own ones to do what has no page or REST resource yet. */
public final class Fixture {

    private Fixture() {}

    static Answer call(String what, Map<String, ?> body) {
        return Rest.at(EnishiUnderTest.server().http())
                .post(TheEar.INSIDE + "/fixture/" + what, body)
                .expect(200);
    }

    /** Deactivates a user. */
    public static void deactivate(TestUser user) {
        call("deactivate", Map.of("userName", user.userName()));
    }

    /** Makes so many users of a profile, who can't sign in; gives the profile's id. */
    public static long users(String stem, int count, String profile) {
        return call("users", Map.of("stem", stem, "count", count, "profile", profile))
                .json()
                .get("profile")
                .asLong();
    }

    /** Replaces what a custom profile grants. */
    public static void grant(String profile, String... permissions) {
        call("grant", Map.of("name", profile, "permissions", List.of(permissions)));
    }

    /** Puts what is noted of a user's sign-ins back in time. */
    public static void letMinutesPass(TestUser user, int minutes) {
        call("minutes", Map.of("userName", user.userName(), "minutes", minutes));
    }

    /** Gives a user a hash of their password that is weaker than those made today. */
    public static void giveOldHash(TestUser user) {
        call("old-hash", Map.of("userName", user.userName(), "password", user.password()));
    }

    /** Makes a profile of one's own require a second step. */
    public static void requireTwoFactor(String profile) {
        call("two-factor-required", Map.of("profile", profile));
    }

    /** The stored hash of a user's password. */
    public static String hash(TestUser user) {
        return call("hash", Map.of("userName", user.userName()))
                .json()
                .get("hash")
                .asText();
    }

    /** The tables of the database that hold some words in any column, be it as text or as bytes. */
    public static List<String> tablesHolding(String words) {
        return texts(call("tables", Map.of("words", words)).json().get("tables"));
    }

    /** What the audit log says that a user did, oldest first: the action and what it was done to. */
    public static List<String> audited(TestUser user) {
        return texts(call("audit", Map.of("userName", user.userName())).json().get("entries"));
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(node -> texts.add(node.asText()));
        return texts;
    }

    /** Makes a user's accounts at networks look as if they had been authenticated an hour ago. */
    public static void age(TestUser user) {
        call("age", Map.of("userName", user.userName()));
    }

    /** Makes it time to renew the tokens of a user's accounts at networks. */
    public static void makeRenewalDue(TestUser user) {
        call("renewal-due", Map.of("userName", user.userName()));
    }

    /** The ids of the keys that have encrypted the tokens of a user's accounts. */
    public static List<String> keysOf(TestUser user) {
        return texts(call("keys", Map.of("userName", user.userName())).json().get("keys"));
    }

    /** Makes a user's tokens look as if they had last been used an hour ago. */
    public static void ageTokens(TestUser user) {
        call("age-tokens", Map.of("userName", user.userName()));
    }

    /** Leaves a user without a password, as users of an identity provider are. */
    public static void takePassword(TestUser user) {
        call("take-password", Map.of("userName", user.userName()));
    }
}
