package org.enishi.network.gateway;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.enishi.network.boundary.Answer;
import org.enishi.network.boundary.PersonQuery;
import org.enishi.network.boundary.Picture;
import org.enishi.network.boundary.Problem;
import org.enishi.network.boundary.RemoteComment;
import org.enishi.network.boundary.RemotePage;
import org.enishi.network.boundary.RemotePerson;
import org.enishi.network.boundary.RemotePost;
import org.enishi.network.boundary.RemoteProfile;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.Recovery;
import org.enishi.network.entity.Standing;
import org.enishi.network.entity.WriteOperation;

/**
 * The port to a social network; one connector each. Every call waits for the network, so none may be made inside a
 * transaction. A connector may be asked only for what {@link #capabilities()} says is available.
 */
public interface SocialNetwork {

    Network network();

    /** Whether the operator has registered an application with the network. */
    boolean isConfigured();

    /** What the network can do, and how it offers that to applications. What has no documented call is absent. */
    Map<Capability, Standing> declared();

    /** The same as it stands for this application, by the operator's settings. Only what is AVAILABLE is called. */
    Map<Capability, Standing> capabilities();

    /** What the user has to grant for a capability. */
    Set<String> scopesFor(Capability capability);

    /** The keys of the settings without which nothing works, where the network is configured at all. */
    default Set<String> neededSettings() {
        return Set.of("client-secret");
    }

    /** The servers to offer to users, where the network is made of many. */
    default List<String> servers() {
        return List.of();
    }

    /** Whether users may name other servers than those. */
    default boolean areOtherServersAllowed() {
        return false;
    }

    /** The server that a user named, in the one way in which it is kept; nothing if there is no such, or it isn't to be asked. */
    default Optional<String> server(String named) {
        return Optional.empty();
    }

    /**
     * The page of the network on which a user sees and ends the applications they let in; null if not known.
     *
     * @param server the server the account lives on, where the network is made of many; otherwise null
     */
    String connectedApplicationsUrl(String server);

    /** Where to send the user for consent. A network of many servers may have to be asked first. */
    Answer<URI> consentAddress(Consenting consent);

    /** Exchanges the code that came back from consent for tokens. */
    Answer<Tokens> tokens(String code, Consenting consent);

    /** Gets new tokens where the network has refresh tokens. */
    Answer<Tokens> refresh(String refreshToken);

    /**
     * Tells the network to forget our access.
     *
     * @param refreshToken null where there is none
     */
    Answer<Void> revoke(Credentials credentials, String refreshToken);

    /** Who the account is, and what it granted. The call that tells whether an account still works. */
    Answer<Self> self(Credentials credentials);

    Answer<List<RemotePerson>> search(Credentials credentials, PersonQuery query);

    Answer<RemoteProfile> profile(Credentials credentials, String personId);

    /** The person behind a pasted profile address or handle; refused as invalid if it is none of this network. */
    Answer<RemotePerson> resolve(Credentials credentials, String pasted);

    /** A person's posts, newest first. */
    Answer<RemotePage<RemotePost>> posts(Credentials credentials, String personId, String cursor);

    /** The comments on a post, oldest first. */
    Answer<RemotePage<RemoteComment>> comments(Credentials credentials, String postId, String cursor);

    /** How many days back comments are found; 0 if all are. */
    default int commentDays() {
        return 0;
    }

    /** Does a write, once: never retried here. Answers the new thing's id, or the target's where nothing new arises. */
    Answer<String> send(Credentials credentials, Outgoing write);

    /** How a write is settled whose answer was lost. */
    default Recovery recovery(WriteOperation operation) {
        return operation.recovery();
    }

    /** The same, where it makes a difference how long ago the write was sent first. */
    default Recovery recovery(WriteOperation operation, Duration sinceFirstSent) {
        return recovery(operation);
    }

    /** Looks for a write at the network: its id if it was done since, nothing if it was not. */
    Answer<Optional<String>> lookUp(Credentials credentials, Outgoing write, Instant since);

    /** Whether its messages have a subject of their own; elsewhere one stands before the text, and counts with it. */
    default boolean hasSubjects() {
        return false;
    }

    /** How many characters the network takes. */
    int longestText(WriteOperation operation);

    /** How many characters the network takes a text to have. */
    default int lengthOf(WriteOperation operation, String text) {
        return text.length();
    }

    /** Whether a picture's address lies with the network, so that it may be fetched. */
    boolean isPictureAddress(URI address);

    /** Fetches a picture of the network; refused if its address doesn't lie there. */
    default Answer<Picture> picture(PictureLine line, URI address) {
        return isPictureAddress(address)
                ? line.fetch(address)
                : Answer.failed(Problem.refused(Problem.Refused.Cause.INVALID));
    }

    /** Reads a message by which the network itself tells of a removal; nothing if it has none, or did not sign it. */
    default Optional<Removal> removal(String signed) {
        return Optional.empty();
    }
}
