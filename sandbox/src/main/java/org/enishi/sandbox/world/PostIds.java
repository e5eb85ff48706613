package org.enishi.sandbox.world;

import java.time.Instant;

/** Ids in the shape that each network gives them. */
public final class PostIds {

    private static final long LINKEDIN_BASE = 7_390_000_000_000_000_000L;
    private static final long FACEBOOK_BASE = 122_100_000_000_000_000L;

    private static final long SNOWFLAKE_EPOCH = 1_288_834_974_657L;
    private static final int SNOWFLAKE_SHIFT = 22;

    private PostIds() {}

    /** X's numbers, which grow with time: {@code since_id} relies on it. */
    public static String snowflake(Instant created, long number) {
        return Long.toString(((created.toEpochMilli() - SNOWFLAKE_EPOCH) << SNOWFLAKE_SHIFT)
                | (number & ((1L << SNOWFLAKE_SHIFT) - 1)));
    }

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
