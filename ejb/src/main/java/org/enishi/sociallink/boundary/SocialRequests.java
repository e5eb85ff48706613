package org.enishi.sociallink.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.boundary.RecordPictures.Picture;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.boundary.Outbox;
import org.enishi.network.boundary.WriteRequest;
import org.enishi.network.boundary.WriteView;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.WriteOperation;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;
import org.enishi.platform.boundary.RemoteUnavailable;
import org.enishi.sociallink.boundary.PanelView.Candidate;
import org.enishi.sociallink.boundary.PanelView.Profile;
import org.enishi.sociallink.boundary.PostView.CommentView;
import org.enishi.sociallink.control.Access;
import org.enishi.sociallink.control.Associations;
import org.enishi.sociallink.control.Beside;
import org.enishi.sociallink.control.Waiting;

/**
 * What programs ask of the networks beside a lead or contact (LI-24). Every method waits for the network, outside any
 * transaction. All throw {@link NotFound} for a record that the actor may not see and for records other than leads and
 * contacts, {@link Denied} without the network's permission, a working account or the user's grant,
 * {@link QuotaExceeded} at a limit, {@link RemoteUnavailable} if the network does not answer sensibly, and
 * {@link Rejected} for what it declines or does not offer.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SocialRequests {

    @Inject
    private Access access;

    @Inject
    private Associations associations;

    @Inject
    private Waiting waiting;

    @Inject
    private Outbox outbox;

    /**
     * Ties the record to a profile, given by the network's id or by its pasted address or handle.
     *
     * @throws Denied also if the actor may see the record but not edit it
     */
    public Association associate(
            Actor actor, RecordType type, long id, Network network, String profileId, String address) {
        access.edit(actor, type, id, network);
        if ((profileId == null || profileId.isBlank()) == (address == null || address.isBlank())) {
            throw new Rejected("sociallink.error.profile");
        }
        Beside beside = access.beside(actor, type, id, network);
        return associations.to(
                beside, profileId == null ? waiting.resolve(beside, address) : waiting.person(beside, profileId));
    }

    /** The tied person's profile, as the actor's own account sees it. */
    public Profile profile(Actor actor, RecordType type, long id, Network network) {
        Beside beside = permitted(actor, type, id, network);
        return waiting.profile(beside, associations.person(beside).remoteId());
    }

    /**
     * Takes the tied person's picture as the record's own (LI-19).
     *
     * @throws Denied also if the actor may see the record but not edit it
     */
    public Picture takePicture(Actor actor, RecordType type, long id, Network network) {
        access.edit(actor, type, id, network);
        Beside beside = access.beside(actor, type, id, network);
        return waiting.picture(beside, associations.person(beside).remoteId());
    }

    /**
     * People whom the record may be: of its name, or found by other words.
     *
     * @param words null or blank for the record's own name
     * @param company narrows words; null for not
     */
    public List<Candidate> candidates(
            Actor actor, RecordType type, long id, Network network, String words, String company) {
        Beside beside = permitted(actor, type, id, network);
        if (words != null && words.length() > SocialPanels.MOST_WORDS) {
            throw new Rejected("sociallink.error.words", SocialPanels.MOST_WORDS);
        }
        return waiting.candidates(beside, words, company);
    }

    /**
     * The tied person's posts, newest first. The newest come from what was fetched for the actor within minutes.
     *
     * @param after what the page before named as next; null for the newest
     */
    public PostPage posts(Actor actor, RecordType type, long id, Network network, String after) {
        Beside beside = permitted(actor, type, id, network);
        return waiting.posts(beside, associations.person(beside), after);
    }

    /** The comments on a post, oldest first. */
    public List<CommentView> comments(Actor actor, RecordType type, long id, Network network, String postId) {
        Beside beside = permitted(actor, type, id, network);
        return waiting.comments(beside, associations.person(beside), postId);
    }

    /**
     * Does something to a post of the tied person, and waits for what becomes of it.
     *
     * @param operation COMMENT, LIKE, UNLIKE, REPOST or UNREPOST
     * @param text of a comment; null otherwise
     * @param requestKey the same key twice does it once
     * @return done, or accepted and not settled yet; what the network declines is thrown
     */
    public WriteView act(
            Actor actor,
            RecordType type,
            long id,
            Network network,
            WriteOperation operation,
            String postId,
            String text,
            String requestKey) {
        Beside beside = permitted(actor, type, id, network);
        associations.person(beside);
        return sent(actor, new WriteRequest(network, id, operation, postId, null, text, requestKey));
    }

    /**
     * Sends something to the tied person, and waits; as {@link #act}.
     *
     * @param operation MESSAGE, INVITE or WALL_POST
     * @param subject of a message; may be null
     * @param text the note of an invitation may be null
     */
    public WriteView write(
            Actor actor,
            RecordType type,
            long id,
            Network network,
            WriteOperation operation,
            String subject,
            String text,
            String requestKey) {
        Beside beside = permitted(actor, type, id, network);
        String person = associations.person(beside).remoteId();
        return sent(actor, new WriteRequest(network, id, operation, person, subject, text, requestKey));
    }

    private WriteView sent(Actor actor, WriteRequest request) {
        WriteView accepted = outbox.accept(actor, request);
        return waiting.settled(outbox.send(actor, accepted.id()));
    }

    private Beside permitted(Actor actor, RecordType type, long id, Network network) {
        Beside beside = access.beside(actor, type, id, network);
        actor.require(network.permission());
        return beside;
    }
}
