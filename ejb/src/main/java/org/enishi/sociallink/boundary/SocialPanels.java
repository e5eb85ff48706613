package org.enishi.sociallink.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.entity.Network;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;

/**
 * What pages show of a network beside a lead or contact, and what is done from there (LI-06 to LI-17). Every method
 * answers at once with what is there; what has to be fetched or sent goes on by itself, and {@link SocialPanelChanged}
 * says when to {@linkplain #look look} again.
 *
 * <p>All methods throw {@link NotFound} for a record that the actor may not see, and for records other than leads and
 * contacts. Reading, commenting, liking and messaging need the record to be visible; tying needs edit.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SocialPanels {

    /** The icons of the networks whose permission the actor has; empty for accounts. Asks no network. */
    public List<SocialIcon> icons(Actor actor, RecordType type, long id) {
        throw new UnsupportedOperationException();
    }

    /**
     * The panel, newly opened: fetches what isn't there, or is too old. For a record that isn't tied, people of its
     * name are always looked for anew (LI-08).
     */
    public PanelView open(Actor actor, RecordType type, long id, Network network) {
        throw new UnsupportedOperationException();
    }

    /** The panel as it is by now. Asks no network. */
    public PanelView look(Actor actor, RecordType type, long id, Network network) {
        throw new UnsupportedOperationException();
    }

    /** Fetches everything shown anew. */
    public PanelView reload(Actor actor, RecordType type, long id, Network network) {
        throw new UnsupportedOperationException();
    }

    /**
     * Looks for other words than the record's name (LI-07), also while it is tied, to tie it to somebody else. A pasted
     * profile address or @handle finds that one person.
     *
     * @param words 1 to 200 characters
     * @param company narrows the search; null or blank for not
     * @throws Rejected if there are no words, or too many
     */
    public PanelView search(Actor actor, RecordType type, long id, Network network, String words, String company) {
        throw new UnsupportedOperationException();
    }

    /**
     * Ties the record to somebody from the list of candidates, or to somebody else than now.
     *
     * @throws Denied if the actor may see the record but not edit it
     * @throws Rejected if the person is not among the candidates shown
     */
    public Association associate(Actor actor, RecordType type, long id, Network network, String remoteId) {
        throw new UnsupportedOperationException();
    }

    /** Fetches the next older posts, behind those shown. */
    public PanelView morePosts(Actor actor, RecordType type, long id, Network network) {
        throw new UnsupportedOperationException();
    }

    /** Fetches the comments on a post. */
    public PanelView comments(Actor actor, RecordType type, long id, Network network, String postId) {
        throw new UnsupportedOperationException();
    }

    /**
     * Comments on a post; shown at once, put right if the network refuses.
     *
     * @param requestKey made anew for each form shown: the same key twice comments once
     * @throws Denied if the user has not granted it, or has no account
     * @throws QuotaExceeded at the limit; nothing is sent
     * @throws Rejected if the text is empty or too long
     */
    public PanelView comment(
            Actor actor, RecordType type, long id, Network network, String postId, String text, String requestKey) {
        throw new UnsupportedOperationException();
    }

    /**
     * Likes a post, or takes the like back; shown at once, put right if the network refuses.
     *
     * @throws Denied if the user has not granted it, or has no account
     * @throws QuotaExceeded at the limit; nothing is sent
     */
    public PanelView like(
            Actor actor, RecordType type, long id, Network network, String postId, boolean liked, String requestKey) {
        throw new UnsupportedOperationException();
    }

    /**
     * Sends the tied person a private message, and keeps it on the record.
     *
     * @param subject may be null
     * @throws Denied if the user has not granted it, or has no account
     * @throws QuotaExceeded at the limit; nothing is sent
     * @throws Rejected if the record isn't tied, or the text is empty or too long
     */
    public PanelView message(
            Actor actor, RecordType type, long id, Network network, String subject, String text, String requestKey) {
        throw new UnsupportedOperationException();
    }

    /**
     * Settles the actor's own message whose outcome nobody knows: it was sent after all, or it is given up.
     *
     * @throws NotFound if there is no such message of the actor with an unknown outcome
     */
    public PanelView decide(Actor actor, RecordType type, long id, Network network, long messageId, boolean wasSent) {
        throw new UnsupportedOperationException();
    }
}
