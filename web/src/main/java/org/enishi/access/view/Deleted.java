package org.enishi.access.view;

import java.io.Serializable;
import java.util.List;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.SharedModule;

/**
 * What was deleted just now and can be made again as it was, since nothing referred to it: under a new number, which
 * nobody had kept.
 */
sealed interface Deleted extends Serializable {

    String name();

    /** A role without anybody. */
    record OfRole(String name, Long parent) implements Deleted {}

    /** A group that no rule named. */
    record OfGroup(String name, List<Long> members) implements Deleted {}

    /** A rule, between parties as {@link Parties} writes them. */
    record OfRule(String name, SharedModule module, Level level, String from, String to) implements Deleted {}
}
