package org.enishi.access.boundary;

import java.util.List;
import org.enishi.access.entity.SharedModule;

/**
 * A port: how many records there are of each owner in each set of territories, for telling what a change of sharing
 * means. The capability that has the records implements it.
 */
public interface Holdings {

    /** Records of one owner in one set of territories; null for none. */
    record Holding(long ownerId, Long territorySet, long records) {}

    /** All of a module, without those in the bin. */
    List<Holding> of(SharedModule module);
}
