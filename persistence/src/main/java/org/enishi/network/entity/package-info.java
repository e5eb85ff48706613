/**
 * A user's own accounts at social networks and what is done through them.
 *
 * <p>Invariants: one {@link org.enishi.network.entity.NetworkAccount} per user and network, kept when it is
 * authenticated anew; tokens are stored encrypted only; an {@link org.enishi.network.entity.OutboxEntry} is sent by
 * whoever moved it from READY to SENDING, and by nobody else; a unit of quota is taken by one conditional update.
 */
package org.enishi.network.entity;
