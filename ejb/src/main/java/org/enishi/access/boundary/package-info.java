/**
 * Who somebody is and what they may do. Every method of every boundary takes the {@link
 * org.enishi.access.boundary.Actor} first; whoever is not active has none. Invariants: an actor's permissions are read
 * anew with each request, so that one taken away works at the next (AC-09); a token is kept as a hash only.
 */
package org.enishi.access.boundary;
