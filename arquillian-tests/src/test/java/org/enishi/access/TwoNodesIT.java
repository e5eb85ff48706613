package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;

import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Fixture;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.PayaraMicro;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is changed on one node holds on the other at the next request: the EAR on the server, the WAR on Micro. */
@Tag("AC-09")
class TwoNodesIT extends RestTest {

    private static PayaraMicro other;

    private final TestUser user =
            aUser().withPermissions("LEADS_VIEW", "LEADS_CREATE").saved();
    private final String token = anonymous().newToken(user, "two nodes");
    private final Rest here = anonymous().withToken(token);
    private final Rest there = Rest.at(other.http()).withToken(token);
    private final SavedRecord lead = aLead().savedBy(here);

    @BeforeAll
    static void startTheOtherNode() {
        other = EnishiUnderTest.node("other", EnishiUnderTest.sharedDatabase()).awaitReady("/health/ready");
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
    @Tag("AC-22")
    void aTokenDeletedHereIsDeadThere() {
        there.get("me").expect(200);
        here.delete("tokens").expect(204);
        assertThat(there.get("me").status()).isEqualTo(401);
    }
}
