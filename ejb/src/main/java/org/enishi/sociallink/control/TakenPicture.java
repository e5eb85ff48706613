package org.enishi.sociallink.control;

/** The picture that a record was given, as it is cached. */
public record TakenPicture(long pictureId) {}
