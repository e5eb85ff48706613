package org.enishi.access.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** A thing of a tree as a line: how deep it stands, and how many users are in it. */
public class TreeLine {

    private final long id;
    private final String name;
    private final int depth;
    private final long users;
    private final Set<Long> above;

    private TreeLine(long id, String name, int depth, long users, Set<Long> above) {
        this.id = id;
        this.name = name;
        this.depth = depth;
        this.users = users;
        this.above = above;
    }

    /** What a tree is made of. */
    record Node(long id, Long parent, String name, long users) {}

    /** All nodes, each followed by those below it, alike ones by name. */
    static List<TreeLine> of(List<Node> nodes) {
        Map<Long, List<Node>> below = new TreeMap<>();
        nodes.forEach(n -> below.computeIfAbsent(n.parent() == null ? 0L : n.parent(), p -> new ArrayList<>())
                .add(n));
        below.values().forEach(list -> list.sort(Comparator.comparing(Node::name)));
        List<TreeLine> lines = new ArrayList<>();
        add(lines, below, 0L, Set.of());
        return lines;
    }

    private static void add(List<TreeLine> lines, Map<Long, List<Node>> below, long parent, Set<Long> above) {
        for (Node node : below.getOrDefault(parent, List.of())) {
            lines.add(new TreeLine(node.id(), node.name(), above.size(), node.users(), above));
            Set<Long> path = new HashSet<>(above);
            path.add(node.id());
            add(lines, below, node.id(), path);
        }
    }

    /** Those whose name has the text in it, with those above them. */
    static List<TreeLine> narrowed(List<TreeLine> lines, String text) {
        if (text == null) {
            return lines;
        }
        String wanted = text.strip().toLowerCase(Locale.ROOT);
        Set<Long> shown = new HashSet<>();
        lines.stream()
                .filter(l -> l.name.toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(l -> {
                    shown.add(l.id);
                    shown.addAll(l.above);
                });
        return lines.stream().filter(l -> shown.contains(l.id)).toList();
    }

    /** Where a thing can be moved: everywhere but below itself. */
    static List<TreeLine> parentsFor(List<TreeLine> lines, Long id) {
        return lines.stream()
                .filter(l -> id == null || l.id != id && !l.above.contains(id))
                .toList();
    }

    static <T> List<Node> nodes(List<T> all, Function<T, Node> node) {
        return all.stream().map(node).toList();
    }

    boolean isBelow(TreeLine other) {
        return above.contains(other.id);
    }

    public long getId() {
        return id;
    }

    public String getName() {
        return name;
    }

    /** From 0 at the top. */
    public int getDepth() {
        return depth;
    }

    /** As it is drawn: at most eight steps in. */
    public int getStep() {
        return Math.min(depth, 8);
    }

    /** The name in a list of choices, further in the deeper it stands. */
    public String getLabel() {
        return "\u3000".repeat(depth) + name;
    }

    public long getUsers() {
        return users;
    }
}
