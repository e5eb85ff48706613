package org.enishi.sociallink.boundary;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.enishi.access.boundary.Actor;
import org.enishi.crm.entity.RecordType;
import org.enishi.network.boundary.AccountView;
import org.enishi.network.boundary.NetworkPeople;
import org.enishi.network.boundary.Outbox;
import org.enishi.network.boundary.WriteRequest;
import org.enishi.network.entity.AccountState;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.WriteOperation;
import org.enishi.platform.boundary.Denied;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.boundary.QuotaExceeded;
import org.enishi.platform.boundary.Rejected;
import org.enishi.sociallink.control.Access;
import org.enishi.sociallink.control.Associations;
import org.enishi.sociallink.control.Beside;
import org.enishi.sociallink.control.CacheTx.When;
import org.enishi.sociallink.control.IconReading;
import org.enishi.sociallink.control.PanelTx;
import org.enishi.sociallink.control.Panels;

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

    /** How long what one looks for may be. */
    public static final int MOST_WORDS = 200;

    @Inject
    private Access access;

    @Inject
    private IconReading icons;

    @Inject
    private PanelTx reading;

    @Inject
    private Panels panels;

    @Inject
    private Associations associations;

    @Inject
    private Outbox outbox;

    @Inject
    private NetworkPeople people;

    /** The icons of the networks whose permission the actor has; empty for accounts. Asks no network. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public List<SocialIcon> icons(Actor actor, RecordType type, long id) {
        return icons.of(actor, type, id);
    }

    /**
     * The panel, newly opened: fetches what isn't there, or is too old. For a record that isn't tied, people of its
     * name are always looked for anew (LI-08).
     */
    public PanelView open(Actor actor, RecordType type, long id, Network network) {
        return start(access.beside(actor, type, id, network), When.MISSING);
    }

    /** The panel as it is by now. Asks no network. */
    public PanelView look(Actor actor, RecordType type, long id, Network network) {
        return reading.view(access.beside(actor, type, id, network));
    }

    /** Fetches everything shown anew. */
    public PanelView reload(Actor actor, RecordType type, long id, Network network) {
        return start(access.beside(actor, type, id, network), When.ANYHOW);
    }

    private PanelView start(Beside beside, When when) {
        working(beside).ifPresent(account -> {
            Optional<TieView> tie = reading.tie(beside);
            if (tie.isPresent()) {
                panels.forgetSearch(beside, account);
                panels.person(beside, account, tie.get().remoteId(), when);
            } else {
                panels.searchByRecord(beside, account);
            }
        });
        return reading.view(beside);
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
        String wanted = words == null ? "" : words.strip();
        String employer = company == null || company.isBlank() ? null : company.strip();
        if (wanted.isEmpty() || wanted.length() > MOST_WORDS || employer != null && employer.length() > MOST_WORDS) {
            throw new Rejected("sociallink.error.words", MOST_WORDS);
        }
        Beside beside = access.beside(actor, type, id, network);
        working(beside).ifPresent(account -> panels.searchByWords(beside, account, wanted, employer));
        return reading.view(beside);
    }

    /**
     * Ties the record to somebody from the list of candidates, or to somebody else than now.
     *
     * @throws Denied if the actor may see the record but not edit it
     * @throws Rejected if the person is not among the candidates shown
     */
    public Association associate(Actor actor, RecordType type, long id, Network network, String remoteId) {
        access.edit(actor, type, id, network);
        Beside beside = access.beside(actor, type, id, network);
        Association association = associations.fromCandidates(beside, working(beside), remoteId);
        working(beside).ifPresent(account -> {
            panels.forgetSearch(beside, account);
            panels.person(beside, account, remoteId, When.MISSING);
        });
        return association;
    }

    /**
     * Takes the tied person's picture as the record's own (LI-19); it is fetched beside the request.
     *
     * @throws Denied if the actor may see the record but not edit it, or has not granted it
     * @throws Rejected if the record isn't tied
     */
    public PanelView takePicture(Actor actor, RecordType type, long id, Network network) {
        access.edit(actor, type, id, network);
        Beside beside = access.beside(actor, type, id, network);
        String person = associations.person(beside).remoteId();
        working(beside).ifPresent(account -> panels.takePicture(beside, account, person));
        return reading.view(beside);
    }

    /** Fetches the next older posts, behind those shown. */
    public PanelView morePosts(Actor actor, RecordType type, long id, Network network) {
        Beside beside = access.beside(actor, type, id, network);
        working(beside)
                .ifPresent(account ->
                        reading.tie(beside).ifPresent(tie -> panels.morePosts(beside, account, tie.remoteId())));
        return reading.view(beside);
    }

    /** Fetches the comments on a post. */
    public PanelView comments(Actor actor, RecordType type, long id, Network network, String postId) {
        Beside beside = access.beside(actor, type, id, network);
        working(beside)
                .ifPresent(account -> reading.tie(beside)
                        .ifPresent(tie -> panels.comments(beside, account, postId, tie.remoteId(), When.MISSING)));
        return reading.view(beside);
    }

    /**
     * Comments on a post; shown at once, put right if the network refuses.
     *
     * @param requestKey made anew for each form shown: the same key twice comments once
     * @throws Denied if the user has not granted it, or has no account
     * @throws QuotaExceeded at the limit; nothing is sent
     * @throws Rejected if the text is empty or too long, or the record isn't tied
     */
    public PanelView comment(
            Actor actor, RecordType type, long id, Network network, String postId, String text, String requestKey) {
        Beside beside = access.beside(actor, type, id, network);
        associations.person(beside);
        outbox.submit(actor, new WriteRequest(network, id, WriteOperation.COMMENT, postId, null, text, requestKey));
        return reading.view(beside);
    }

    /**
     * Likes a post, or takes the like back; shown at once, put right if the network refuses.
     *
     * @throws Denied if the user has not granted it, or has no account
     * @throws QuotaExceeded at the limit; nothing is sent
     * @throws Rejected if the record isn't tied
     */
    public PanelView like(
            Actor actor, RecordType type, long id, Network network, String postId, boolean liked, String requestKey) {
        Beside beside = access.beside(actor, type, id, network);
        associations.person(beside);
        WriteOperation operation = liked ? WriteOperation.LIKE : WriteOperation.UNLIKE;
        outbox.submit(actor, new WriteRequest(network, id, operation, postId, null, null, requestKey));
        return reading.view(beside);
    }

    /** Passes a post on to one's own followers, or takes that back; as {@link #like}. */
    public PanelView repost(
            Actor actor, RecordType type, long id, Network network, String postId, boolean on, String requestKey) {
        Beside beside = access.beside(actor, type, id, network);
        associations.person(beside);
        WriteOperation operation = on ? WriteOperation.REPOST : WriteOperation.UNREPOST;
        outbox.submit(actor, new WriteRequest(network, id, operation, postId, null, null, requestKey));
        return reading.view(beside);
    }

    /**
     * Sends the tied person something, and keeps it on the record: a private message, an invitation, a post on their
     * wall (LI-16 to LI-18).
     *
     * @param operation MESSAGE, INVITE or WALL_POST
     * @param subject of a message; may be null
     * @param text the note of an invitation may be null
     * @throws Denied if the user has not granted it, or has no account
     * @throws QuotaExceeded at the limit; nothing is sent
     * @throws Rejected if the record isn't tied, or the text is empty or too long
     */
    public PanelView write(
            Actor actor,
            RecordType type,
            long id,
            Network network,
            WriteOperation operation,
            String subject,
            String text,
            String requestKey) {
        Beside beside = access.beside(actor, type, id, network);
        String person = associations.person(beside).remoteId();
        outbox.submit(actor, new WriteRequest(network, id, operation, person, subject, text, requestKey));
        return reading.view(beside);
    }

    /** Whether messages there have a subject. */
    public boolean hasSubjects(Network network) {
        return outbox.hasSubjects(network);
    }

    /** How many characters a network takes of what is written to a person; 0 where it takes none, as with a follow. */
    public int longest(Network network, WriteOperation operation) {
        return outbox.longestText(network, operation);
    }

    /** How many days back comments are found at a network; 0 if all are. */
    public int commentDays(Network network) {
        return people.commentDays(network);
    }

    /**
     * Settles something of the actor's whose outcome nobody else can tell: it was done after all, or it is given up.
     *
     * @param writeId the id of a message, or of a comment that is not settled
     * @throws NotFound if there is nothing of the actor's with such an outcome
     */
    public PanelView decide(Actor actor, RecordType type, long id, Network network, long writeId, boolean wasDone) {
        Beside beside = access.beside(actor, type, id, network);
        outbox.decide(actor, writeId, wasDone);
        return reading.view(beside);
    }

    private Optional<AccountView> working(Beside beside) {
        return reading.account(beside).filter(a -> a.configured() && a.state() == AccountState.ACTIVE);
    }
}
