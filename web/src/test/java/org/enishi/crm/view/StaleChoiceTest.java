package org.enishi.crm.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("CR-09")
class StaleChoiceTest {

    private final StaleChoice.Conflict title = new StaleChoice.Conflict("title", "肩書き", "部長", "購買統括部長");
    private final StaleChoice choice = new StaleChoice(7, List.of(title), 1);

    @Test
    void whatIsStoredStaysUnlessSomebodyChoosesOtherwise() {
        assertThat(choice.chosen(Map.of("title", "部長", "fax", "03-1"))).containsOnlyKeys("fax");
    }

    @Test
    void ownValuesAreSavedWhereTheyWereChosen() {
        title.setKeep("mine");
        assertThat(choice.chosen(Map.of("title", "部長", "fax", "03-1"))).containsOnlyKeys("title", "fax");
    }
}
