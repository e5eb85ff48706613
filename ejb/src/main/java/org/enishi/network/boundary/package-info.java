/**
 * A user's own accounts at social networks: authenticating, what each may do, quotas, reading people and posts, and
 * writing through the outbox. Calls to a network never run inside a transaction.
 *
 * <p>Events: {@link org.enishi.network.boundary.NetworkAccountChanged} when an account changes its state,
 * {@link org.enishi.network.boundary.WriteSettled} when a write is done, refused or of unknown outcome; both fired
 * inside the transaction.
 */
package org.enishi.network.boundary;
