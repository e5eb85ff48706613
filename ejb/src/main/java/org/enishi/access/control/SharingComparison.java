package org.enishi.access.control;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.enishi.access.boundary.Holdings.Holding;
import org.enishi.access.boundary.SharingEffect;
import org.enishi.access.entity.Level;
import org.enishi.access.entity.SharedModule;

/**
 * Counts whom a change lets see more or fewer records of a module, and how many. Of what a viewer sees only that is
 * looked at whose owner or set of territories counts otherwise for them than before: of a million records that is
 * little, as a rule.
 */
final class SharingComparison {

    private static final BitSet NONE = new BitSet();

    private final SharingState before;
    private final SharingState after;
    private final SharedModule module;
    private final List<Holding> held;
    private final BitSet all = new BitSet();
    private final Map<Long, BitSet> byOwner;
    private final Map<Long, BitSet> bySet;

    SharingComparison(SharingState before, SharingState after, SharedModule module, List<Holding> held) {
        this.before = before;
        this.after = after;
        this.module = module;
        this.held = held;
        all.set(0, held.size());
        byOwner = places(Holding::ownerId);
        bySet = places(Holding::territorySet);
    }

    private Map<Long, BitSet> places(Function<Holding, Long> by) {
        Map<Long, BitSet> places = new HashMap<>();
        for (int place = 0; place < held.size(); place++) {
            Long key = by.apply(held.get(place));
            if (key != null) {
                places.computeIfAbsent(key, k -> new BitSet()).set(place);
            }
        }
        return places;
    }

    SharingEffect effect(Set<Long> viewers, Level level) {
        BitSet gained = new BitSet();
        BitSet lost = new BitSet();
        int gaining = 0;
        int losing = 0;
        for (Long viewer : viewers) {
            boolean gains = false;
            boolean loses = false;
            BitSet concerned = concerned(viewer);
            for (int place = concerned.nextSetBit(0); place >= 0; place = concerned.nextSetBit(place + 1)) {
                boolean was = before.isOpen(viewer, module, level, held.get(place));
                boolean is = after.isOpen(viewer, module, level, held.get(place));
                if (is && !was) {
                    gained.set(place);
                    gains = true;
                } else if (was && !is) {
                    lost.set(place);
                    loses = true;
                }
            }
            gaining += gains ? 1 : 0;
            losing += loses ? 1 : 0;
        }
        return new SharingEffect(module, level, gaining, records(gained), losing, records(lost));
    }

    /** What may be open to a viewer now and was not before, or the other way round. */
    private BitSet concerned(Long viewer) {
        if (!before.isAskedAlike(after, viewer, module)) {
            return all;
        }
        BitSet concerned = new BitSet();
        changed(before.owners(viewer, module), after.owners(viewer, module))
                .forEach(owner -> concerned.or(byOwner.getOrDefault(owner, NONE)));
        changed(before.sets(viewer), after.sets(viewer)).forEach(set -> concerned.or(bySet.getOrDefault(set, NONE)));
        return concerned;
    }

    private static Stream<Long> changed(Map<Long, Level> before, Map<Long, Level> after) {
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .filter(key -> before.get(key) != after.get(key));
    }

    private static Stream<Long> changed(Set<Long> before, Set<Long> after) {
        return Stream.concat(before.stream(), after.stream())
                .filter(key -> before.contains(key) != after.contains(key));
    }

    private long records(BitSet places) {
        return places.stream().mapToLong(place -> held.get(place).records()).sum();
    }
}
