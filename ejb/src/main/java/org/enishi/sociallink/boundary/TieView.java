package org.enishi.sociallink.boundary;

import java.time.Instant;
import org.enishi.network.entity.Network;

/**
 * A record's tie to a profile.
 *
 * @param remoteId the network's id of the person
 * @param name the person's name there, as of the tying
 * @param handle the readable name in the profile's address; null where the network has none
 * @param profileUrl the person's own page at the network; null if not known
 * @param automatic whether it was made by itself, because the e-mail address matched
 */
public record TieView(
        Network network,
        String remoteId,
        String name,
        String handle,
        String profileUrl,
        boolean automatic,
        long tiedById,
        Instant tiedAt) {}
