package org.enishi.access.boundary;

import java.util.List;

/**
 * Some of a longer list, paged by key.
 *
 * @param items what is on this page
 * @param next where the next page begins; null on the last
 * @param previous where the page before begins, reading backwards; null on the first
 * @param count how many there are in all; {@link #COUNTED} + 1 stands for more
 */
public record Slice<T>(List<T> items, String next, String previous, long count) {

    /** How far is counted. */
    public static final int COUNTED = 1000;

    /** How many rows a page has. */
    public static final int SIZE = 50;
}
