package org.enishi.crm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.enishi.crm.entity.RecordType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("The address of a list")
@Tag("CR-12")
class ListAddressTest {

    private final ListAddress list = new ListAddress(
            RecordType.LEAD,
            List.of("company", "phone"),
            "-updatedAt",
            List.of("ownerId:is:me", "title:contains:部"),
            true,
            "あ",
            "cursor",
            3,
            false);

    @Test
    void namesEverythingThatTheListShows() {
        assertThat(list.href("/crm"))
                .isEqualTo("/crm/leads/list.xhtml?columns=company%2Cphone&sort=-updatedAt&f=ownerId%3Ais%3Ame"
                        + "&f=title%3Acontains%3A%E9%83%A8&match=any&initial=%E3%81%82&after=cursor&page=3");
    }

    @Test
    void beginsAnewAtTheFirstPageWhenSomethingElseIsAskedFor() {
        assertThat(list.sortedBy("name").href("")).contains("sort=name").doesNotContain("after=", "page=");
        assertThat(list.startingWith("K").href("")).contains("initial=K").doesNotContain("after=");
    }

    @Test
    void isThePageAloneWithoutAnything() {
        assertThat(list.withoutConditions().sortedBy(null).showing(List.of()).href(""))
                .isEqualTo("/leads/list.xhtml");
    }

    @Test
    void losesOneConditionAtATime() {
        assertThat(list.withoutFilter(0).filters()).containsExactly("title:contains:部");
    }

    @Test
    void saysHowConditionsGoTogetherOnlyWhereThereAreSeveral() {
        assertThat(list.withoutFilter(0).href("")).doesNotContain("match=");
    }
}
