package org.enishi.network.gateway;

import org.enishi.network.entity.OutboxEntry;
import org.enishi.network.entity.WriteOperation;

/**
 * A write on its way out.
 *
 * @param key the same whenever this write is sent, and no other's of the account
 * @param target a post, or a person for what is sent to one
 */
public record Outgoing(String key, WriteOperation operation, String target, String subject, String text) {

    public static Outgoing of(OutboxEntry entry) {
        return new Outgoing(entry.requestKey(), entry.operation(), entry.target(), entry.subject(), entry.text());
    }
}
