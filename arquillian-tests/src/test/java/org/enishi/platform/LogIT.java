package org.enishi.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.time.Duration;
import java.util.Map;
import org.enishi.harness.EnishiUnderTest;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.enishi.harness.ServerLog;
import org.enishi.harness.Session;
import org.enishi.harness.TestUser;
import org.enishi.harness.Waiting;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** One line for each event, with user, record and the number of the request, and nothing about people. */
@Tag("QU-04")
class LogIT extends RestTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final TestUser user = aUser().saved();
    private final String request = unique("request");
    private final Rest program = as(user).with("X-Request-Id", request);

    @Test
    void anEventIsOneLineWithUserRecordAndRequest() {
        var lead = aLead().savedBy(as(user));
        program.patch(lead.path(), Map.of("title", "部長")).expect(204);
        await(request);
        assertThat(ServerLog.entries(request))
                .containsExactly(
                        "record.edit record=" + lead.id() + " type=LEAD user=" + user.id() + " request=" + request);
    }

    @Test
    void whatProxiesMayNotSendIsNotTaken() {
        as(user).with("X-Request-Id", request + " forged=1").get("me").expect(200);
        aLead().savedBy(program);
        await(request);
        assertThat(ServerLog.entries(request)).noneMatch(line -> line.contains("forged"));
    }

    @Test
    void theLogHoldsNothingAboutPeople() {
        String name = unique("name");
        String email = unique("mail") + "@example.com";
        var lead = aLead().with("lastName", name).with("email", email).savedBy(program);
        program.post(lead.path() + "/related/notes", Map.of("text", "note of " + name))
                .expect(201);
        program.patch(lead.path(), Map.of("email", "another-" + email)).expect(204);
        program.get("leads?filter=lastName:is:" + name);
        await("record.edit record=" + lead.id());
        assertThat(ServerLog.entries(name)).isEmpty();
        assertThat(ServerLog.entries(email)).isEmpty();
    }

    @Test
    void theLogHoldsNoSecret() {
        String token = anonymous().newToken(user, "log");
        Session.of(EnishiUnderTest.server().http(), user);
        aLead().savedBy(anonymous().withToken(token).with("X-Request-Id", request));
        await(request);
        assertThat(ServerLog.entries(token)).isEmpty();
        assertThat(ServerLog.entries(user.password())).isEmpty();
    }

    private static void await(String words) {
        Waiting.until(
                "the log tells of " + words,
                PATIENCE,
                () -> !ServerLog.entries(words).isEmpty());
    }
}
