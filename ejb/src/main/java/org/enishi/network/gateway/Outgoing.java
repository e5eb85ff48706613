package org.enishi.network.gateway;

import org.enishi.network.entity.OutboxEntry;
import org.enishi.network.entity.WriteOperation;

/** A write on its way out. The target is a post, or a person for a message. */
public record Outgoing(WriteOperation operation, String target, String subject, String text) {

    public static Outgoing of(OutboxEntry entry) {
        return new Outgoing(entry.operation(), entry.target(), entry.subject(), entry.text());
    }
}
