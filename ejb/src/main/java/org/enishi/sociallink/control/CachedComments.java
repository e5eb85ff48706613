package org.enishi.sociallink.control;

import java.util.List;
import org.enishi.network.boundary.RemoteComment;

/** The comments on a post. */
public record CachedComments(List<RemoteComment> items) {}
