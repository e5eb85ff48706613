package org.enishi.access.control;

/** A mail waits to be sent. */
public record MailOrdered(long id) {}
