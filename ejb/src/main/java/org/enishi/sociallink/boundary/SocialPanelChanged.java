package org.enishi.sociallink.boundary;

import org.enishi.network.entity.Network;

/**
 * What a viewer's panel shows has changed: worth looking again. Fired outside any transaction, on the node that
 * fetched; a viewer who is connected elsewhere finds out by asking.
 */
public record SocialPanelChanged(long userId, long recordId, Network network) {}
