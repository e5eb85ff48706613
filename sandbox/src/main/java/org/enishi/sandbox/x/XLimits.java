package org.enishi.sandbox.x;

import jakarta.ws.rs.core.Response.ResponseBuilder;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.enishi.sandbox.world.Limits.Subject;
import org.enishi.sandbox.world.Windows.Left;
import org.enishi.sandbox.world.Windows.Rule;

/** X's own limits, as it publishes them, and the headers in which it tells what is left of them. */
final class XLimits {

    static final Duration SHORT = Duration.ofMinutes(15);
    static final Duration LONG = Duration.ofDays(1);

    static final List<Rule> RULES = rules();

    private XLimits() {}

    private static List<Rule> rules() {
        List<Rule> rules = new ArrayList<>();
        both(rules, "me", 0, 75);
        both(rules, "users-search", 300, 900);
        both(rules, "users", 300, 900);
        both(rules, "timeline", 10_000, 900);
        both(rules, "mentions", 450, 300);
        both(rules, "tweets", 3_500, 5_000);
        both(rules, "search-recent", 450, 300);
        both(rules, "liked", 0, 75);
        both(rules, "post", 0, 100);
        both(rules, "delete", 0, 50);
        both(rules, "likes", 0, 50);
        both(rules, "retweets", 0, 50);
        both(rules, "following", 0, 50);
        both(rules, "messages", 0, 15);
        rules.add(new Rule("post", Subject.APPLICATION, LONG, 10_000));
        rules.add(new Rule("likes", Subject.MEMBER, LONG, 1_000));
        rules.add(new Rule("messages", Subject.APPLICATION, LONG, 1_440));
        rules.add(new Rule("messages", Subject.MEMBER, LONG, 1_440));
        return List.copyOf(rules);
    }

    private static void both(List<Rule> rules, String endpoint, int application, int member) {
        if (application > 0) {
            rules.add(new Rule(endpoint, Subject.APPLICATION, SHORT, application));
        }
        rules.add(new Rule(endpoint, Subject.MEMBER, SHORT, member));
    }

    /** The short window of whoever has less left, and each long one. */
    static void tell(ResponseBuilder answer, List<Left> windows) {
        Left tightest = null;
        for (Left left : windows) {
            if (left.rule().length().equals(LONG)) {
                tell(answer, "x-" + (left.rule().subject() == Subject.MEMBER ? "user" : "app") + "-limit-24hour", left);
            } else if (tightest == null || left.remaining() < tightest.remaining()) {
                tightest = left;
            }
        }
        if (tightest != null) {
            tell(answer, "x-rate-limit", tightest);
        }
    }

    private static void tell(ResponseBuilder answer, String prefix, Left left) {
        answer.header(prefix + "-limit", left.rule().limit())
                .header(prefix + "-remaining", left.remaining())
                .header(prefix + "-reset", left.reset().getEpochSecond());
    }
}
