package org.enishi.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.enishi.harness.NewRecord.aContact;
import static org.enishi.harness.NewRecord.aLead;
import static org.enishi.harness.NewRecord.anAccount;
import static org.enishi.harness.TestUser.aUser;
import static org.enishi.harness.TestUser.unique;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.enishi.harness.NewRecord;
import org.enishi.harness.Rest;
import org.enishi.harness.RestTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Tag("AC-10")
class VisibilityIT extends RestTest {

    private static final String NOBODYS = "999999999999";

    private final String top = unique("top");
    private final String middle = unique("middle");
    private final Rest head = as(aUser().inRole(top).saved());
    private final Rest leader = as(aUser().inRole(middle).below(top).saved());
    private final Rest member = as(aUser().inRole(unique("low")).below(middle).saved());
    private final Rest stranger = as(aUser().saved());

    @Test
    void aSuperiorSeesWhatSomebodyBelowOwns() {
        assertThat(leader.get(aLead().savedBy(member).path()).status()).isEqualTo(200);
    }

    @Test
    void aSuperiorSeesWhatSomebodyTwoStepsBelowOwns() {
        assertThat(head.get(aLead().savedBy(member).path()).status()).isEqualTo(200);
    }

    @Test
    void aSuperiorEditsWhatSomebodyBelowOwns() {
        var lead = aLead().savedBy(member);
        assertThat(leader.patch(lead.path(), Map.of("title", "部長")).status()).isEqualTo(204);
    }

    @Test
    void whatASuperiorOwnsIsNotSeenBelow() {
        assertThat(member.get(aLead().savedBy(leader).path()).status()).isEqualTo(404);
    }

    @Test
    void thoseOfOneRoleDoNotSeeEachOthersRecords() {
        var one = as(aUser().inRole(middle).saved());
        assertThat(one.get(aLead().savedBy(leader).path()).status()).isEqualTo(404);
    }

    @Test
    void aRecordGivenToSomebodyElseIsTheirs() {
        var newOwner = aUser().saved();
        var lead = aLead().savedBy(member);
        member.patch(lead.path(), Map.of("ownerId", newOwner.id())).expect(204);
        assertThat(as(newOwner).get(lead.path()).status()).isEqualTo(200);
    }

    @Test
    void aRecordGivenAwayIsNoLongerSeen() {
        var lead = aLead().savedBy(member);
        member.patch(lead.path(), Map.of("ownerId", aUser().saved().id())).expect(204);
        assertThat(member.get(lead.path()).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @Tag("AC-15")
    @ValueSource(strings = {"leads", "contacts", "accounts"})
    void anotherUsersRecordAnswersLikeOneThatIsNotThere(String module) {
        var record = NewRecord.of(module).savedBy(member);
        assertThat(everyAnswer(record.path())).isEqualTo(everyAnswer(module + "/" + NOBODYS));
    }

    @Test
    @Tag("AC-14")
    void listsLeaveOutWhatTheViewerMayNotSee() {
        var lead = aLead().savedBy(member);
        assertThat(ids(stranger.get("leads?page[size]=200"))).doesNotContain(lead.id());
    }

    @Test
    @Tag("AC-14")
    void aFilterDoesNotFindWhatTheViewerMayNotSee() {
        String mark = unique("mark");
        aLead().with("company", mark).savedBy(member);
        assertThat(ids(stranger.get("leads?filter=company:is:" + mark))).isEmpty();
    }

    @Test
    @Tag("AC-14")
    void aFilterFindsWhatTheSuperiorMaySee() {
        String mark = unique("mark");
        var lead = aLead().with("company", mark).savedBy(member);
        assertThat(ids(head.get("leads?filter=company:is:" + mark))).containsExactly(lead.id());
    }

    @Test
    @Tag("AC-14")
    void theSearchForDuplicatesDoesNotBetrayWhatTheViewerMayNotSee() {
        String email = unique("secret") + "@example.com";
        aLead().with("email", email).savedBy(member);
        assertThat(aLead().with("email", email).tryBy(stranger).status()).isEqualTo(201);
    }

    @Test
    @Tag("AC-15")
    void anAccountThatTheViewerMayNotSeeCanNotBeReferredTo() {
        var account = anAccount().savedBy(member);
        var seen = aContact().with("accountId", account.id()).tryBy(stranger);
        var absent = aContact().with("accountId", NOBODYS).tryBy(stranger);
        assertThat(seen.status() + seen.body()).isEqualTo(absent.status() + absent.body());
    }

    @Test
    @Tag("AC-14")
    void theNameOfAnAccountIsNotToldToThoseWhoMayNotSeeIt() {
        String name = unique("Secret account");
        var account = anAccount().with("name", name).savedBy(leader);
        var contact = aContact().with("accountId", account.id()).savedBy(leader);
        var user = aUser().saved();
        leader.patch(contact.path(), Map.of("ownerId", user.id())).expect(204);
        assertThat(as(user).get(contact.path() + "/timeline").expect(200).body())
                .doesNotContain(name);
    }

    /** What each request about a record is answered with, without the record's own id. */
    private List<String> everyAnswer(String path) {
        var answers = List.of(
                stranger.get(path),
                stranger.patch(path, Map.of("title", "x")),
                stranger.with("If-Match", "\"1\"").patch(path, Map.of("title", "x")),
                stranger.delete(path),
                stranger.get(path + "/timeline"),
                stranger.get(path + "/related/notes"),
                stranger.post(path + "/related/notes", Map.of("text", "x")));
        String id = path.substring(path.indexOf('/') + 1);
        return answers.stream()
                .map(a -> a.status() + " " + a.body().replace(id, "ID"))
                .toList();
    }

    private static List<Long> ids(org.enishi.harness.Answer list) {
        List<Long> ids = new ArrayList<>();
        list.expect(200).json().get("items").forEach(i -> ids.add(i.get("id").asLong()));
        return ids;
    }
}
