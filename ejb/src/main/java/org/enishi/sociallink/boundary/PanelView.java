package org.enishi.sociallink.boundary;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.RemoteProfile.Following;
import org.enishi.network.boundary.Segment;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.WriteOperation;

/**
 * Everything that the panel of a network beside a record shows, as far as it is there already.
 *
 * @param state which face the panel shows
 * @param account the viewer's own account; null if the state is NOT_PERMITTED
 * @param mayTie whether the viewer may associate and disassociate
 * @param tie whom the record is tied to; null for nobody. There also if the viewer has no account
 * @param search what was looked for and found, if the state is CANDIDATES; null otherwise
 * @param profile the tied person's profile, if the state is TIED; null otherwise
 * @param posts the tied person's posts, if the state is TIED; null otherwise
 * @param messages what the viewer sent to the person just now and what became of it, oldest first
 * @param picture the picture that the record was just given from the profile, if the viewer asked for that; its value is
 *     the picture's id. Null if the state isn't TIED
 * @param pending whether anything is on its way, so that it is worth looking again
 */
public record PanelView(
        Network network,
        State state,
        AccountView account,
        boolean mayTie,
        TieView tie,
        Part<Search> search,
        Part<Profile> profile,
        Part<Posts> posts,
        List<SentMessage> messages,
        Part<Long> picture,
        boolean pending) {

    /** Which face the panel shows. */
    public enum State {
        /** The operator has not set the network up. */
        NOT_CONFIGURED,
        /** The viewer lacks the permission for the network. */
        NOT_PERMITTED,
        /** The viewer has no account there yet, or ended it here. */
        NOT_AUTHENTICATED,
        /** The viewer's account needs them; {@code account.state} says why. */
        NEEDS_ME,
        /** The record is not tied: choose somebody. */
        CANDIDATES,
        TIED
    }

    /**
     * A part of a panel that comes by itself.
     *
     * @param value what is there; null if nothing is yet, or if there was a problem
     * @param problem what went wrong; null if nothing did
     * @param pending whether it is on its way
     * @param offered whether the network offers this at all; if not, the part is left out
     */
    public record Part<T>(T value, Trouble problem, boolean pending, boolean offered) {}

    /**
     * Why something can't be shown or was not done.
     *
     * @param key the key of the text; its arguments are the network's name and, with {@code until}, the time
     * @param until from when it can be tried again; null if the network doesn't say
     * @param mendable whether the viewer can mend it by authenticating (again)
     */
    public record Trouble(String key, Instant until, boolean mendable) {

        private static final Set<String> LASTING =
                Set.of("ADDRESS", "ALPHABET", "NOT_ALLOWED", "NOT_OFFERED", "NOT_SPOKEN");

        /** Whether asking again, just so, may help. */
        public boolean again() {
            return !mendable && until == null && !LASTING.contains(key.substring(key.lastIndexOf('.') + 1));
        }
    }

    /**
     * A search.
     *
     * @param words the words that were looked for
     * @param company the company that narrowed it, null for none
     * @param candidates who was found
     */
    public record Search(String words, String company, List<Candidate> candidates) {}

    /**
     * Somebody found.
     *
     * @param id what to associate with
     * @param picture an address of ours; null if there is no picture
     * @param profileUrl the person's own page at the network, for a link
     */
    public record Candidate(
            String id,
            String name,
            String handle,
            String headline,
            String place,
            String company,
            String picture,
            String profileUrl) {}

    /**
     * A profile; the picture is an address of ours, the link one of the network.
     *
     * @param following whether the viewer follows the person, as far as they are concerned; null where people aren't
     *     followed
     */
    public record Profile(
            String name,
            String handle,
            String headline,
            String place,
            String summary,
            String picture,
            String profileUrl,
            List<Position> positions,
            List<Education> educations,
            List<Field> fields,
            Following.State following) {}

    /** What the person says under a heading of their own; verified if the network found the page named to be theirs. */
    public record Field(String name, List<Segment> value, boolean verified) {}

    /** Where the person works or worked. */
    public record Position(String title, String company, String from, String to, boolean current) {}

    /** Where the person learned. */
    public record Education(String school, String degree, String from, String to) {}

    /** Posts, newest first; more says whether older ones can be had. */
    public record Posts(List<PostView> items, boolean more, Instant fetchedAt) {}

    /**
     * What the viewer sent to the person.
     *
     * @param operation MESSAGE, INVITE or WALL_POST
     * @param text null for an invitation without a note
     */
    public record SentMessage(
            long id,
            WriteOperation operation,
            String subject,
            String text,
            Instant at,
            Sending sending,
            Trouble problem) {}

    /** Where something stands that the viewer did. */
    public enum Sending {
        /** It is at the network. */
        DONE,
        PENDING,
        /** It may have been done or not; for messages the viewer decides. */
        UNKNOWN,
        /** The network refused; {@code problem} says why. */
        FAILED
    }

    /** Whether the viewer can do this: offered, and granted. */
    public boolean can(Capability capability) {
        return account != null && account.can(capability);
    }

    /** Whether the network offers this but the viewer has not granted it: to be shown disabled, with "grant access". */
    public boolean grantable(Capability capability) {
        return account != null
                && account.abilities().stream()
                        .anyMatch(a -> a.capability() == capability && a.offered() && !a.granted());
    }
}
