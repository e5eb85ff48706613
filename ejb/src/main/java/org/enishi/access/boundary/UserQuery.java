package org.enishi.access.boundary;

/**
 * Which users are wanted.
 *
 * @param text part of a name, user name or e-mail address; null for any
 * @param active null for both
 * @param profile id of a profile; null for any
 * @param role id of a role; null for any
 * @param at where the page begins, as a {@link Slice} said; null for the first
 */
public record UserQuery(String text, Boolean active, Long profile, Long role, Sort sort, String at) {

    /** What users can be listed by. */
    public enum Sort {
        NAME,
        USER_NAME,
        EMAIL
    }
}
