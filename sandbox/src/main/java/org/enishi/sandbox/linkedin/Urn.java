package org.enishi.sandbox.linkedin;

import org.enishi.sandbox.world.Comment;
import org.enishi.sandbox.world.Member;
import org.enishi.sandbox.world.Post;

/** LinkedIn's names for things. */
final class Urn {

    private static final String PERSON = "urn:li:person:";
    private static final String COMMENT = "urn:li:comment:(";

    private Urn() {}

    static String of(Member member) {
        return PERSON + member.id();
    }

    static String of(Post post) {
        return post.id();
    }

    static String of(Comment comment) {
        return COMMENT + of(comment.post()) + "," + comment.id() + ")";
    }

    static String image(Post post) {
        return "urn:li:image:" + post.image();
    }

    static boolean isPerson(String urn) {
        return urn.startsWith(PERSON);
    }

    static String personId(String urn) {
        return urn.substring(PERSON.length());
    }

    static boolean isComment(String urn) {
        return urn.startsWith(COMMENT);
    }

    /** The number at the end of {@code urn:li:comment:(post,number)}. */
    static String commentId(String urn) {
        return urn.substring(urn.lastIndexOf(',') + 1, urn.length() - 1);
    }

    /** Shares, updates and activities of the sandbox go by the same number. */
    static String post(String urn) {
        return "urn:li:share:" + urn.substring(urn.lastIndexOf(':') + 1);
    }
}
