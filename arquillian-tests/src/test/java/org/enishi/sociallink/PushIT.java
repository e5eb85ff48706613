package org.enishi.sociallink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.enishi.harness.Channel;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.NetworkUser;
import org.enishi.harness.NewRecord.SavedRecord;
import org.enishi.harness.Sandbox;
import org.enishi.harness.Session;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What the server tells an open page by itself, and whom it does not tell. */
@Tag("AC-14")
class PushIT extends SocialTest {

    private final URI server = EnishiUnderTest.server().http();

    @AfterEach
    void letCallsGo() {
        Sandbox.calm("linkedin");
    }

    @Test
    void whatIsNewOnARecordIsToldToWhoHasItOpenAndToNobodyElse() {
        NetworkUser owner = seller().authenticated("linkedin", "suzuki");
        NetworkUser stranger = seller().authenticated("linkedin", "sato");
        SavedRecord record = tied(owner.program(), "linkedin");
        SavedRecord strangers = tied(stranger.program(), "linkedin");
        // until both listen
        Sandbox.fault("linkedin", "HOLD_BEFORE", Map.of("method", "GET"));
        String ownersPage =
                owner.session().get(record.page() + "&panel=linkedin").body();
        String strangersPage =
                stranger.session().get(strangers.page() + "&panel=linkedin").body();
        try (var owners = Channel.open(server, Channel.of(ownersPage), owner.session());
                var others = Channel.open(server, Channel.of(strangersPage), stranger.session())) {
            Sandbox.calm("linkedin");
            Waiting.until("the owner's news", Duration.ofSeconds(30), () -> told(owners, record));
            Waiting.until("the stranger's own news", Duration.ofSeconds(30), () -> told(others, strangers));
            assertThat(others.heard()).noneMatch(news -> news.contains("" + record.id()));
            assertThat(owners.heard()).noneMatch(news -> news.contains("" + strangers.id()));
        }
    }

    @Test
    void aRecordThatOneMayNotSeeGivesNoChannel() {
        SavedRecord record = tied(seller().authenticated("linkedin", "suzuki").program(), "linkedin");
        var answer = seller().session().get(record.page() + "&panel=linkedin");
        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).doesNotContain("jakarta.faces.push");
    }

    @Test
    @Tag("QU-17")
    void whoIsNotSignedInHearsNothing() {
        NetworkUser owner = seller().authenticated("linkedin", "suzuki");
        SavedRecord record = tied(owner.program(), "linkedin");
        String address = Channel.of(owner.session().get(record.page()).body());
        assertThatThrownBy(() -> Channel.open(server, address, Session.at(server)))
                .isInstanceOf(CompletionException.class);
    }

    private static boolean told(Channel channel, SavedRecord record) {
        return channel.heard().stream().anyMatch(news -> news.contains(record.id() + ":linkedin"));
    }
}
