package org.enishi.sociallink.control;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.enishi.network.entity.Network;

/** Pictures of networks come through us: no page sends a browser there. */
public final class PictureAddress {

    private PictureAddress() {}

    /** The address of ours for a picture of a network, below the context root; null for none. */
    public static String of(Network network, String remote) {
        return remote == null
                ? null
                : "/social/picture?network=" + network.key() + "&src="
                        + URLEncoder.encode(remote, StandardCharsets.UTF_8);
    }
}
