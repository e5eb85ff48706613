package org.enishi.network.boundary;

import org.enishi.network.entity.Network;
import org.enishi.network.entity.WriteOperation;

/**
 * Something a user wants done at a network.
 *
 * @param recordId the record beside which it was asked for
 * @param target the post, or for a message the person
 * @param subject of a message; null otherwise
 * @param text of a comment or message; null otherwise
 * @param requestKey what the asker knows the request by: the same key twice is one request
 */
public record WriteRequest(
        Network network,
        long recordId,
        WriteOperation operation,
        String target,
        String subject,
        String text,
        String requestKey) {}
