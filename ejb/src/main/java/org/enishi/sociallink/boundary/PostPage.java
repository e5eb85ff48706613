package org.enishi.sociallink.boundary;

import java.util.List;

/** A page of posts; {@code next} is what to ask for older ones with, null at the end. */
public record PostPage(List<PostView> items, String next) {}
