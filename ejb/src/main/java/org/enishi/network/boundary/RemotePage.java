package org.enishi.network.boundary;

import java.util.List;

/**
 * A stretch of a longer list.
 *
 * @param next what to ask for the following stretch with; null at the end
 */
public record RemotePage<T>(List<T> items, String next) {}
