package org.enishi.sandbox.world;

/** Ids in the shape that each network gives them. */
public final class PostIds {

    private static final long LINKEDIN_BASE = 7_390_000_000_000_000_000L;
    private static final long FACEBOOK_BASE = 122_100_000_000_000_000L;

    private PostIds() {}

    /** LinkedIn: the number behind {@code urn:li:share:}; Facebook: wall owner and number. */
    public static String post(String network, long number, Member wall) {
        return network.equals(World.LINKEDIN)
                ? "urn:li:share:" + (LINKEDIN_BASE + number * 1_000_003L)
                : wall.id() + "_" + (FACEBOOK_BASE + number * 101L);
    }

    public static String comment(String network, long number, Post post) {
        return network.equals(World.LINKEDIN)
                ? Long.toString(LINKEDIN_BASE + number * 1_000_003L)
                : post.id().substring(post.id().indexOf('_') + 1) + "_" + (FACEBOOK_BASE + number * 101L);
    }
}
