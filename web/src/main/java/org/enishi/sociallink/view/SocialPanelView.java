package org.enishi.sociallink.view;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.view.RecordView;
import org.enishi.network.boundary.RemoteProfile.Following.State;
import org.enishi.network.entity.Capability;
import org.enishi.network.entity.Network;
import org.enishi.network.entity.WriteOperation;
import org.enishi.network.view.AuthenticationOutcome;
import org.enishi.platform.boundary.NotFound;
import org.enishi.platform.view.Texts;
import org.enishi.platform.view.Toasts;
import org.enishi.sociallink.boundary.Association;
import org.enishi.sociallink.boundary.PanelView;
import org.enishi.sociallink.boundary.PanelView.Part;
import org.enishi.sociallink.boundary.PanelView.Profile;
import org.enishi.sociallink.boundary.SocialLinks;
import org.enishi.sociallink.boundary.SocialPanels;

/**
 * The panel of a network beside a record. It keeps which network is open and nothing of what is shown; what is done
 * names its post, person or message by id, since the panel may have moved on since it was drawn.
 */
@Named
@ViewScoped
public class SocialPanelView implements Serializable {

    /** Where people are told apart by a handle. */
    private static final Set<Network> HANDLED = EnumSet.of(Network.X, Network.MASTODON);

    private static final long serialVersionUID = 1L;

    @Inject
    private CurrentActor current;

    @Inject
    private SocialPanels panels;

    @Inject
    private SocialLinks links;

    @Inject
    private RecordView record;

    @Inject
    private SocialIconsView icons;

    @Inject
    private Texts texts;

    @Inject
    private Toasts toasts;

    @Inject
    private AuthenticationOutcome result;

    private String name;
    private String outcome;
    private boolean changing;
    private String writing;

    private transient PanelView view;

    /** Opens the panel that the address names, and says how an authentication went. */
    public void load() {
        if (name == null || Network.ofKey(name).isEmpty()) {
            name = null;
            return;
        }
        result.tell(outcome, name);
        view = panels.open(current.get(), record.getRecordType(), record.getId(), network());
    }

    public void open(String network) {
        name = Network.ofKey(network)
                .orElseThrow(() -> new NotFound("network.error.unknown"))
                .key();
        changing = false;
        writing = null;
        view = panels.open(current.get(), record.getRecordType(), record.getId(), network());
    }

    public void close() {
        name = null;
        view = null;
    }

    /** What is there by now. */
    public void look() {
        view = null;
    }

    public void reload() {
        view = panels.reload(current.get(), record.getRecordType(), record.getId(), network());
    }

    public void search(String words, String company) {
        view = panels.search(current.get(), record.getRecordType(), record.getId(), network(), words, company);
    }

    /** Looks for somebody else than the person tied. */
    public void change() {
        changing = true;
        String words = record.getFacts().getName();
        view = panels.search(current.get(), record.getRecordType(), record.getId(), network(), words, null);
    }

    public void keep() {
        changing = false;
        view = null;
    }

    public void associate(String person) {
        Association made = panels.associate(current.get(), record.getRecordType(), record.getId(), network(), person);
        changing = false;
        toasts.done(
                "sociallink.associated",
                texts.get("network.name." + name),
                made.tie().name());
        if (!made.alsoTied().isEmpty()) {
            String names = made.alsoTied().stream()
                    .map(Association.OtherRecord::name)
                    .collect(Collectors.joining(texts.get("crm.value.comma")));
            toasts.warn("sociallink.alsoTied", made.tie().name(), names);
        }
        view = panels.open(current.get(), record.getRecordType(), record.getId(), network());
        icons.forget();
    }

    public void disassociate() {
        links.disassociate(current.get(), record.getRecordType(), record.getId(), network());
        toasts.done("sociallink.disassociated", texts.get("network.name." + name));
        changing = false;
        view = panels.open(current.get(), record.getRecordType(), record.getId(), network());
        icons.forget();
    }

    public void takePicture() {
        view = panels.takePicture(current.get(), record.getRecordType(), record.getId(), network());
    }

    public void morePosts() {
        view = panels.morePosts(current.get(), record.getRecordType(), record.getId(), network());
    }

    public void comments(String post) {
        view = panels.comments(current.get(), record.getRecordType(), record.getId(), network(), post);
    }

    public void comment(String post, String text, String key) {
        view = panels.comment(current.get(), record.getRecordType(), record.getId(), network(), post, text, key);
    }

    public void like(String post, boolean liked, String key) {
        view = panels.like(current.get(), record.getRecordType(), record.getId(), network(), post, liked, key);
    }

    public void repost(String post, boolean on, String key) {
        view = panels.repost(current.get(), record.getRecordType(), record.getId(), network(), post, on, key);
    }

    /** Opens the form for a message, an invitation or a post on the wall. */
    public void write(String operation) {
        writing = WriteOperation.valueOf(operation).name();
    }

    public void leaveWriting() {
        writing = null;
    }

    public void send(String operation, String subject, String text, String key) {
        view = panels.write(
                current.get(),
                record.getRecordType(),
                record.getId(),
                network(),
                WriteOperation.valueOf(operation),
                subject,
                text,
                key);
        writing = null;
    }

    /** How many characters the network takes; 0 where there is nothing to write, as with a follow. */
    public int longest(String operation) {
        return panels.longest(network(), WriteOperation.valueOf(operation));
    }

    /** Whether messages there have a subject. */
    public boolean isSubjected() {
        return panels.hasSubjects(network());
    }

    /** Whether people there are told apart by a handle. */
    public boolean isHandled() {
        return HANDLED.contains(network());
    }

    /** {@code YES} if the user follows the person, {@code REQUESTED} if they asked to; null otherwise. */
    public String getFollowing() {
        Part<Profile> profile = getView().profile();
        State state = profile == null || profile.value() == null
                ? null
                : profile.value().following();
        return state == null || state == State.NO ? null : state.name();
    }

    /** How many days back comments are found; 0 if all are. */
    public int getCommentDays() {
        return panels.commentDays(network());
    }

    public void decide(long write, boolean sent) {
        view = panels.decide(current.get(), record.getRecordType(), record.getId(), network(), write, sent);
    }

    /** A key of its own for each form drawn: pressed twice, it is done once. */
    public String newKey() {
        return UUID.randomUUID().toString();
    }

    private Network network() {
        return Network.ofKey(name).orElseThrow(() -> new NotFound("network.error.unknown"));
    }

    public boolean isOpen() {
        return name != null;
    }

    public PanelView getView() {
        if (view == null && name != null) {
            view = panels.look(current.get(), record.getRecordType(), record.getId(), network());
        }
        return view;
    }

    public boolean can(String capability) {
        return getView().can(Capability.valueOf(capability));
    }

    public boolean grantable(String capability) {
        return getView().grantable(Capability.valueOf(capability));
    }

    /** Whether the list of candidates stands in the panel. */
    public boolean isChoosing() {
        return getView().state() == PanelView.State.CANDIDATES
                || changing && getView().state() == PanelView.State.TIED;
    }

    public boolean isChanging() {
        return changing;
    }

    /** What is being written: the name of an operation; null for nothing. */
    public String getWriting() {
        return writing;
    }

    /** Which of the marks of a network stands in the head of the panel. */
    public String getMark() {
        return switch (getView().state()) {
            case NOT_CONFIGURED, NOT_PERMITTED -> "off";
            case NOT_AUTHENTICATED -> "none";
            case NEEDS_ME -> "due";
            case CANDIDATES -> "auth";
            case TIED -> "tied";
        };
    }

    /** Where the network's consent page brings the user back to. */
    public String getReturnTo() {
        return "/" + record.getModule() + "/record.xhtml?id=" + record.getId();
    }

    /** The key of the network in addresses. */
    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getOutcome() {
        return outcome;
    }

    public void setOutcome(String outcome) {
        this.outcome = outcome;
    }
}
