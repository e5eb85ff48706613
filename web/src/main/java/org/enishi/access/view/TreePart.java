package org.enishi.access.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * As much of a tree as is drawn on a page: all of a small one; of a large one the upper levels, or those of one branch.
 */
final class TreePart {

    /** So many lines are drawn, and as many as stand above the branch. */
    static final int MOST = 200;

    private final List<TreeLine> lines = new ArrayList<>();
    private final Map<Long, Integer> below = new HashMap<>();
    private int left;

    private TreePart() {}

    /**
     * What is drawn of a tree.
     *
     * @param all its lines, each followed by those below it
     * @param branch the thing whose branch is wanted; null for the whole tree
     */
    static TreePart of(List<TreeLine> all, Long branch) {
        Optional<TreeLine> root =
                all.stream().filter(l -> branch != null && l.getId() == branch).findFirst();
        List<TreeLine> wanted = root.map(r -> all.stream()
                        .filter(l -> l == r || l.isBelow(r) || r.isBelow(l))
                        .toList())
                .orElse(all);
        int first = root.map(r -> r.getDepth() + 1).orElse(0);
        var part = new TreePart();
        part.draw(wanted, depth(wanted, first), first);
        return part;
    }

    /** The first of what was looked for and found. */
    static TreePart found(List<TreeLine> found) {
        var part = new TreePart();
        part.lines.addAll(found.subList(0, Math.min(MOST, found.size())));
        part.left = found.size() - part.lines.size();
        return part;
    }

    /** How deep it can be drawn; one level below the branch is in any case. */
    private static int depth(List<TreeLine> wanted, int first) {
        Map<Integer, Integer> levels = new HashMap<>();
        wanted.stream().filter(l -> l.getDepth() >= first).forEach(l -> levels.merge(l.getDepth(), 1, Integer::sum));
        int depth = first;
        int lines = levels.getOrDefault(first, 0);
        while (levels.containsKey(depth + 1) && lines + levels.get(depth + 1) <= MOST) {
            depth++;
            lines += levels.get(depth);
        }
        return depth;
    }

    private void draw(List<TreeLine> wanted, int depth, int first) {
        int drawn = 0;
        for (TreeLine line : wanted) {
            if (line.getDepth() <= depth && (drawn < MOST || line.getDepth() < first)) {
                lines.add(line);
                drawn += line.getDepth() < first ? 0 : 1;
            } else if (line.getDepth() <= depth) {
                left++;
            } else if (left == 0) {
                below.merge(lines.get(lines.size() - 1).getId(), 1, Integer::sum);
            }
        }
    }

    List<TreeLine> lines() {
        return lines;
    }

    /** How many stand below a line that are not drawn. */
    int below(TreeLine line) {
        return below.getOrDefault(line.getId(), 0);
    }

    /** How many more stand beside the last, or were found. */
    int left() {
        return left;
    }
}
