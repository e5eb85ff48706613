package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.TestUser.aUser;

import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the audit log tells of ties, to readers who may see more or less of the records. */
@Tag("AC-24")
@Tag("LI-12")
class AuditedTiesIT extends SocialTest {

    private NetworkUser seller;
    private SavedRecord record;

    @BeforeEach
    void tie() {
        seller = seller().authenticated("linkedin", "suzuki");
        record = tied(seller.program(), "linkedin");
    }

    @Test
    void whoMaySeeTheRecordReadsItsNameAndGoesThere() {
        String link = "<a href=\"" + record.page() + "\">";
        var administrator = aUser().withProfile("Administrator");
        assertThat(log(administrator.speaking("en").saved()))
                .contains("Social profile associated", link + "Lead 田中 太郎</a>", "LinkedIn " + TARO_ON_LINKEDIN)
                .contains("Session begun", "Network account");
        assertThat(log(aUser().withProfile("Administrator").speaking("ja").saved()))
                .contains("プロフィールを関連付け", link + "見込み客 田中 太郎</a>", "LinkedIn " + TARO_ON_LINKEDIN);
    }

    /** The entry stands there for every auditor (AC-24), the record's data doesn't. */
    @Test
    @Tag("AC-14")
    void whoMayNotSeeItReadsItsNumber() {
        for (TestUser auditor : new TestUser[] {
            aUser().withPermissions("AUDIT_LOG", "LEADS_VIEW").speaking("en").saved(),
            aUser().withPermissions("AUDIT_LOG").speaking("en").saved()
        }) {
            assertThat(log(auditor))
                    .contains("Social profile associated", "Lead " + record.id())
                    .doesNotContain("田中 太郎", record.page());
        }
    }

    private String log(TestUser reader) {
        return Session.of(EnishiUnderTest.server().http(), reader)
                .get("/setup/audit.xhtml?who=" + seller.user().userName())
                .body();
    }
}
