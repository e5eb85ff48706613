package org.enishi.sandbox.world;

import java.util.Map;

/** What can be liked: a post or a comment. */
public interface Liked {

    String id();

    /** Reactions by the id of the member who reacted, oldest first. */
    Map<String, Reaction> reactions();
}
