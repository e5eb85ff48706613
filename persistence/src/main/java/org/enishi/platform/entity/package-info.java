/**
 * What every stored thing has in common. Ids come from one sequence in blocks of fifty, versions guard against lost
 * updates, moments are {@link java.time.Instant}s in UTC.
 */
package org.enishi.platform.entity;
