package org.enishi.sociallink.boundary;

import org.enishi.network.entity.Network;

/**
 * A record was tied, tied to somebody else, or untied. Fired inside the transaction.
 *
 * @param before the person it was tied to; null for nobody
 * @param now the person it is tied to; null for nobody
 */
public record SocialTieChanged(long recordId, Network network, String before, String now) {}
