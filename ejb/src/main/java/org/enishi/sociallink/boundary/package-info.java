/**
 * The people behind records: ties of leads and contacts to profiles at social networks, and what is shown and done
 * there with the viewer's own account.
 *
 * <p>A tie belongs to the record, for all who see it; what is fetched depends on the viewer's own account and is kept
 * apart for each, for minutes. Pages never wait for a network: {@link org.enishi.sociallink.boundary.SocialPanels}
 * answers at once with what is there, and {@link org.enishi.sociallink.boundary.SocialPanelChanged} says when to look
 * again. Programs do wait: {@link org.enishi.sociallink.boundary.SocialRequests}.
 *
 * <p>Entries in a record's timeline: {@code SOCIAL_ASSOCIATED}, {@code SOCIAL_CHANGED}, {@code SOCIAL_DISASSOCIATED},
 * {@code SOCIAL_COMMENT}, {@code SOCIAL_LIKE}, {@code SOCIAL_UNLIKE}, {@code SOCIAL_MESSAGE},
 * {@code SOCIAL_INVITE}, {@code SOCIAL_WALL_POST}, {@code SOCIAL_PICTURE}; each with {@code network}
 * and what else its payload names.
 */
package org.enishi.sociallink.boundary;
