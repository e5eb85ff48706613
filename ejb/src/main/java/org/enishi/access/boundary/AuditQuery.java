package org.enishi.access.boundary;

import java.time.Instant;

/**
 * Which entries of the audit log are wanted; null stands for any.
 *
 * @param actor who did it
 * @param action what was done, such as {@code user.created}, or its first word with a dot: {@code user.}
 * @param from not before
 * @param to before
 * @param text part of the subject, or of the address that it came from
 * @param at where the page begins, as a {@link Slice} said
 */
public record AuditQuery(Long actor, String action, Instant from, Instant to, String text, String at) {}
