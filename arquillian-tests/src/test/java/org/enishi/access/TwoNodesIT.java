package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.enishi.harness.Sharing;
import org.enishi.harness.TestUser;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is changed on one node holds on the other at the next request: the EAR on the server, the WAR on Micro. */
@Tag("AC-09")
@Tag("QU-06")
class TwoNodesIT extends RestTest {

    private static final String KEPT = "en-kept";

    /** So many failures cost nothing. */
    private static final int FREE = 5;

    private static PayaraMicro other;

    private final TestUser user =
            aUser().withPermissions("LEADS_VIEW", "LEADS_CREATE").saved();
    private final String token = anonymous().newToken(user, "two nodes");
    private final Rest here = anonymous().withToken(token);
    private final Rest there = Rest.at(other.http()).withToken(token);
    private final SavedRecord lead = aLead().savedBy(here);

    @BeforeAll
    static void startTheOtherNode() {
        Map<String, String> settings = new HashMap<>(EnishiUnderTest.sharedDatabase());
        // so slow that one can measure whether it is done
        settings.put("enishi.password.iterations", "60000");
        other = EnishiUnderTest.node("other", settings).awaitReady("/health/ready");
    }

    @AfterAll
    static void endTheOtherNode() {
        other.close();
    }

    @Test
    void aPermissionTakenAwayHereIsGoneThere() {
        there.get(lead.path()).expect(200);
        Fixture.grant(user.profile(), "CONTACTS_VIEW");
        assertThat(there.get(lead.path()).status()).isEqualTo(403);
    }

    @Test
    void aPermissionTakenAwayHereIsGoneOnPagesThere() {
        var session = Session.of(other.http(), user);
        assertThat(session.get(lead.page()).statusCode()).isEqualTo(200);
        Fixture.grant(user.profile(), "CONTACTS_VIEW");
        assertThat(session.get(lead.page()).statusCode()).isEqualTo(403);
    }

    @Test
    @Tag("AC-01")
    void whoIsDeactivatedHereIsNobodyThere() {
        var session = Session.of(other.http(), user);
        there.get(lead.path()).expect(200);
        Fixture.deactivate(user);
        assertThat(there.get(lead.path()).status()).isEqualTo(401);
        assertThat(session.get(lead.page()).statusCode()).isEqualTo(302);
    }

    @Test
    @Tag("AC-16")
    void whoSignsOutEverywhereHereIsSignedOutThere() {
        var session = Session.of(other.http(), user);
        Session.of(server(), user).post("/signout", Map.of("everywhere", "yes"));
        assertThat(session.get(lead.page()).statusCode()).isEqualTo(302);
    }

    @Test
    @Tag("AC-19")
    void whoSignsOutEverywhereHereEndsTheSecondStepThatWaitsThere() {
        var here = Session.of(server(), user);
        Fixture.requireTwoFactor(user.profile());
        var waiting = Session.at(other.http());
        waiting.signIn("/signin.xhtml", user);
        assertThat(waiting.get("/second-step.xhtml").statusCode()).isEqualTo(200);
        here.post("/signout", Map.of("everywhere", "yes"));
        assertThat(Session.path(waiting.get("/second-step.xhtml"))).isEqualTo("/signin.xhtml");
    }

    @Test
    @Tag("AC-16")
    void aKeptSignInComesBackOnTheOtherNodeAndItsOldSecretIsDeadOnBoth() {
        var owner = Session.at(server());
        owner.signInToStay(user);
        String old = owner.cookie(KEPT);
        var moved = Session.at(other.http()).with(KEPT, old);
        assertThat(moved.get(lead.page()).statusCode()).isEqualTo(200);
        assertThat(moved.cookie(KEPT)).isNotEmpty().isNotEqualTo(old);
        Fixture.letMinutesPass(user, 2);
        assertThat(Session.at(server()).with(KEPT, old).get(lead.page()).statusCode())
                .isEqualTo(302);
        assertThat(moved.get(lead.page()).statusCode()).isEqualTo(302);
        assertThat(Session.at(server())
                        .with(KEPT, moved.cookie(KEPT))
                        .get(lead.page())
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    @Tag("AC-17")
    void failuresAreCountedOverBothNodes() {
        for (int i = 0; i < 3; i++) {
            anonymous().signIn(user.userName(), "wrong", "a program").expect(401);
            Rest.at(other.http()).signIn(user.userName(), "wrong", "a program").expect(401);
        }
        for (Rest node : List.of(anonymous(), Rest.at(other.http()))) {
            assertThat(node.signIn(user.userName(), user.password(), "a program")
                            .status())
                    .isEqualTo(429);
        }
    }

    @Test
    @Tag("AC-11")
    void anOrganisationWideDefaultChangedHereHoldsThere() {
        var stranger = aUser().withPermissions("LEADS_VIEW").saved();
        Rest reader = Rest.at(other.http()).as(stranger);
        var sharing = Sharing.by(aUser().withProfile("Administrator").saved());
        List<Integer> answers = new ArrayList<>();
        answers.add(reader.get(lead.path()).status());
        try {
            sharing.byDefault("LEAD", "READ_ONLY");
            answers.add(reader.get(lead.path()).status());
        } finally {
            sharing.byDefault("LEAD", "PRIVATE");
        }
        answers.add(reader.get(lead.path()).status());
        assertThat(answers).containsExactly(404, 200, 404);
    }

    /** Push goes to the pages that are open on the node where something happens; the others ask by themselves. */
    @Test
    @Tag("LI-23")
    void whatOneNodeFetchesIsOnTheOthersPage() {
        Sandbox.reset();
        NetworkUser seller = NetworkUser.of(
                        aUser().withProfile("Sales with social").saved(), server())
                .authenticated("linkedin", "suzuki");
        SavedRecord tied = aLead().called("田中", "太郎", "たなか", "たろう").savedBy(seller.program());
        seller.program()
                .post(tied.path() + "/social-profiles/linkedin", Map.of("profileId", "3zLeCg_mCQ"))
                .expect(201);
        Session there = Session.of(other.http(), seller.user());
        String panel = tied.page() + "&panel=linkedin";
        seller.session().get(panel);
        Waiting.until("the panel on the other node", Duration.ofSeconds(30), () -> {
            String page = there.get(panel).body();
            return page.contains("data-panel") && !page.contains("data-pending=\"true\"");
        });
    }

    /** The best of some tries each, one after the other: whatever else this machine does only adds to others. */
    @Test
    @Tag("AC-17")
    void theTimeOfAnAnswerDoesNotTellWhoIsAUser() {
        var deactivated = aUser().saved();
        Fixture.deactivate(deactivated);
        // hashed here with as few rounds as the tests have, and there with as many as the other node wants
        var upgraded = aUser().saved();
        Rest.at(other.http()).newToken(upgraded, "upgrading");
        var nobody = TestUser.unique("nobody");
        List<String> logins = List.of(nobody, user.userName(), upgraded.email(), deactivated.userName());
        Map<String, List<Long>> times = new LinkedHashMap<>();
        for (int i = 0; i < FREE; i++) {
            for (String login : logins) {
                long begun = System.nanoTime();
                Rest.at(other.http()).signIn(login, "wrong", "a program").expect(401);
                times.computeIfAbsent(login, l -> new ArrayList<>()).add(System.nanoTime() - begun);
            }
        }
        double unknown = best(times.get(nobody));
        assertThat(unknown / 1e6)
                .as("milliseconds, so that hashing is what is measured")
                .isGreaterThan(20);
        for (String login : logins) {
            assertThat(best(times.get(login)) / unknown).as(login + " " + times).isBetween(0.33, 3.0);
        }
    }

    private static double best(List<Long> times) {
        return times.stream().min(Long::compare).orElseThrow();
    }

    private static URI server() {
        return EnishiUnderTest.server().http();
    }

    @Test
    @Tag("AC-22")
    void aTokenDeletedHereIsDeadThere() {
        there.get("me").expect(200);
        here.delete("tokens").expect(204);
        assertThat(there.get("me").status()).isEqualTo(401);
    }
}
