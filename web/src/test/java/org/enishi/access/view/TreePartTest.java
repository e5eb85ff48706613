package org.enishi.access.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("What is drawn of a tree")
@Tag("AC-10")
class TreePartTest {

    @Test
    void ofASmallOneIsAll() {
        var all = tree(5, 4, 3);
        var part = TreePart.of(all, null);
        assertThat(part.lines()).isEqualTo(all);
        assertThat(part.left()).isZero();
        assertThat(all).allSatisfy(l -> assertThat(part.below(l)).isZero());
    }

    @Test
    void ofALargeOneAreItsUpperLevelsWithWhatIsBelow() {
        var part = TreePart.of(tree(5, 10, 20), null);
        assertThat(part.lines()).hasSize(5 + 50).allMatch(l -> l.getDepth() < 2);
        assertThat(part.lines().stream().mapToInt(part::below).sum()).isEqualTo(1000);
        assertThat(part.below(part.lines().get(0))).as("drawn below it").isZero();
        assertThat(part.below(part.lines().get(1))).isEqualTo(20);
    }

    @Test
    void ofABranchIsWhatStandsAboveAndBelow() {
        var all = tree(5, 10, 20);
        var part = TreePart.of(all, all.get(1).getId());
        assertThat(part.lines()).containsExactlyElementsOf(all.subList(0, 22));
        assertThat(part.lines().stream().mapToInt(part::below).sum()).isZero();
    }

    @Test
    void ofALevelThatIsTooLargeAreTheFirst() {
        var part = TreePart.of(tree(450), null);
        assertThat(part.lines()).hasSize(TreePart.MOST);
        assertThat(part.left()).isEqualTo(450 - TreePart.MOST);
        var below = tree(1, 450);
        assertThat(TreePart.of(below, below.get(0).getId()).lines()).hasSize(1 + TreePart.MOST);
    }

    @Test
    void ofWhatWasFoundAreTheFirst() {
        assertThat(TreePart.found(tree(450)).left()).isEqualTo(450 - TreePart.MOST);
        assertThat(TreePart.found(tree(3)).lines()).hasSize(3);
    }

    /** So many at the top, each with so many below it, and so on. */
    private static List<TreeLine> tree(int... levels) {
        List<TreeLine.Node> nodes = new ArrayList<>();
        List<Long> above = new ArrayList<>();
        above.add(null);
        for (int level : levels) {
            List<Long> these = new ArrayList<>();
            for (Long parent : above) {
                for (int i = 0; i < level; i++) {
                    long id = nodes.size() + 1L;
                    nodes.add(new TreeLine.Node(id, parent, "name " + id, 0));
                    these.add(id);
                }
            }
            above = these;
        }
        return TreeLine.of(nodes);
    }
}
