package org.enishi.sandbox.x;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.enishi.sandbox.world.NetworkState;
import org.enishi.sandbox.world.Post;

/**
 * A query of the search for recent posts: terms side by side must all hold, {@code OR} gives a choice, a minus turns a
 * term round, brackets hold terms together.
 */
final class PostQuery {

    static final int LONGEST = 512;

    private static final Pattern TOKENS = Pattern.compile("-?[a-z_]+:\"[^\"]*\"|-?\"[^\"]*\"|-?\\(|\\)|[^\\s()\"]+");

    private final NetworkState network;
    private final List<String> tokens = new ArrayList<>();
    private int next;

    private PostQuery(NetworkState network, String query) {
        this.network = network;
        Matcher m = TOKENS.matcher(query);
        while (m.find()) {
            tokens.add(m.group());
        }
    }

    static Predicate<Post> of(NetworkState network, String query) {
        if (query == null || query.isBlank() || query.length() > LONGEST) {
            throw XError.invalid("query", query, "Rules must be 1 to " + LONGEST + " characters");
        }
        var parser = new PostQuery(network, query);
        Predicate<Post> rule = parser.choice();
        if (parser.next < parser.tokens.size()) {
            throw XError.invalid("query", query, "There were errors processing your request: unbalanced brackets");
        }
        return rule;
    }

    private Predicate<Post> choice() {
        Predicate<Post> rule = all();
        while (next < tokens.size() && tokens.get(next).equals("OR")) {
            next++;
            rule = rule.or(all());
        }
        return rule;
    }

    private Predicate<Post> all() {
        Predicate<Post> rule = p -> true;
        while (next < tokens.size()
                && !tokens.get(next).equals("OR")
                && !tokens.get(next).equals(")")) {
            rule = rule.and(term());
        }
        return rule;
    }

    private Predicate<Post> term() {
        String token = tokens.get(next++);
        boolean turned = token.startsWith("-");
        String plain = turned ? token.substring(1) : token;
        Predicate<Post> rule;
        if (plain.equals("(")) {
            rule = choice();
            if (next >= tokens.size()) {
                throw XError.invalid("query", "(", "There were errors processing your request: missing )");
            }
            next++;
        } else {
            rule = single(plain);
        }
        return turned ? rule.negate() : rule;
    }

    private Predicate<Post> single(String term) {
        int colon = term.startsWith("\"") ? -1 : term.indexOf(':');
        String operator = colon < 0 ? "" : term.substring(0, colon);
        String value = term.substring(colon + 1).replace("\"", "");
        return switch (operator) {
            case "" -> word(value);
            case "conversation_id" -> p -> p.root().id().equals(value);
            case "in_reply_to_tweet_id", "in_reply_to_post_id" ->
                p -> p.answered() != null && p.answered().id().equals(value);
            case "from" -> p -> isCalled(p, value);
            case "to" -> p -> p.answered() != null && isCalled(p.answered(), value);
            case "lang" -> p -> true;
            case "url" -> p -> p.text().contains(value);
            case "is" -> is(value);
            case "has" -> has(value);
            default ->
                throw XError.invalid(
                        "query", term, "Reference to invalid operator '" + operator + "'. Operator is not available");
        };
    }

    private static boolean isCalled(Post post, String who) {
        return post.author().id().equals(who)
                || post.author().presence().handle().equalsIgnoreCase(who.replaceFirst("^@", ""));
    }

    /** Reposts are never among the results, so that "is:retweet" finds nothing. */
    private static Predicate<Post> is(String what) {
        return switch (what) {
            case "reply" -> p -> p.answered() != null;
            case "retweet", "quote" -> p -> false;
            default -> throw XError.invalid("query", "is:" + what, "Reference to invalid field 'is:" + what + "'");
        };
    }

    private static Predicate<Post> has(String what) {
        return switch (what) {
            case "links" -> p -> p.text().contains("http");
            case "images", "media" -> p -> p.image() != null;
            case "hashtags" -> p -> p.text().contains("#");
            case "mentions" -> p -> p.text().contains("@");
            default -> throw XError.invalid("query", "has:" + what, "Reference to invalid field 'has:" + what + "'");
        };
    }

    private Predicate<Post> word(String word) {
        String wanted = word.toLowerCase(Locale.ROOT);
        return p -> XText.typed(network, p.text()).toLowerCase(Locale.ROOT).contains(wanted);
    }
}
