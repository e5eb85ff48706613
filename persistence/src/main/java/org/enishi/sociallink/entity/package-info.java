/**
 * Ties of records to profiles at social networks, and what was fetched of those profiles for whom.
 *
 * <p>Invariants: one tie per record and network; cached data belongs to one viewer's account and to one person, is
 * shown for minutes, and goes when the account stops working or the record is untied.
 */
package org.enishi.sociallink.entity;
