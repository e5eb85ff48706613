package org.enishi.crm.boundary;

import java.util.List;

/**
 * Some of a longer list.
 *
 * @param items what is on this page
 * @param next where the next page begins; null on the last
 * @param previous where the page before begins, reading backwards; null on the first
 */
public record Page<T>(List<T> items, String next, String previous) {}
