package org.enishi.sandbox.x;

/** The two names that X has for the same fields: as its documentation shows them, and as its contract does. */
enum Spelling {
    TWEET("edit_history_tweet_ids", "referenced_tweets", "retweet_count", "tweet_count", "note_tweet", "tweets"),
    POST("edit_history_post_ids", "referenced_posts", "repost_count", "post_count", "note_post", "posts");

    private final String editHistory;
    private final String referenced;
    private final String reposts;
    private final String written;
    private final String note;
    private final String included;

    Spelling(String editHistory, String referenced, String reposts, String written, String note, String included) {
        this.editHistory = editHistory;
        this.referenced = referenced;
        this.reposts = reposts;
        this.written = written;
        this.note = note;
        this.included = included;
    }

    String editHistory() {
        return editHistory;
    }

    String referenced() {
        return referenced;
    }

    String reposts() {
        return reposts;
    }

    String written() {
        return written;
    }

    String note() {
        return note;
    }

    String included() {
        return included;
    }

    /** The host that problem types carry. */
    String problem(String name) {
        return (this == POST ? "https://api.x.com" : "https://api.twitter.com") + "/2/problems/" + name;
    }
}
