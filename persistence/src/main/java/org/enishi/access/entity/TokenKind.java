package org.enishi.access.entity;

/** What a program shows to act for a user. */
public enum TokenKind {
    /** Given for a sign-in, good for a time, sent with every request (AC-21). */
    TOKEN,
    /** A password for one device or application, typed there, good until it is deleted (AC-23). */
    APPLICATION_PASSWORD
}
