package org.enishi.network.boundary;

import java.time.Instant;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.OutboxEntry;
import org.enishi.network.entity.OutboxState;
import org.enishi.network.entity.WriteOperation;

/**
 * A write as it stands.
 *
 * @param remoteId the network's id of what arose; null before it is done
 * @param problem the code of a {@link Problem}, if it was refused
 * @param problemUntil from when it can be tried again, if the problem says so
 * @param undecided whether the outcome is unknown for good, so that the user has to say
 */
public record WriteView(
        long id,
        long actorId,
        Network network,
        long recordId,
        WriteOperation operation,
        String target,
        String subject,
        String text,
        OutboxState state,
        Instant requestedAt,
        Instant settledAt,
        String remoteId,
        String problem,
        Instant problemUntil,
        boolean undecided) {

    public static WriteView of(OutboxEntry e) {
        return new WriteView(
                e.id(),
                e.actorId(),
                e.network(),
                e.recordId(),
                e.operation(),
                e.target(),
                e.subject(),
                e.text(),
                e.state(),
                e.requestedAt(),
                e.settledAt(),
                e.remoteId(),
                e.problem(),
                e.problemUntil(),
                e.state() == OutboxState.UNKNOWN && e.dueAt() == null);
    }
}
