package org.enishi.sociallink.view;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.enishi.access.boundary.CurrentActor;
import org.enishi.crm.view.RecordView;
import org.enishi.platform.view.Texts;
import org.enishi.sociallink.boundary.SocialIcon;
import org.enishi.sociallink.boundary.SocialPanels;

/** The icons of the networks beside a record (LI-01): each with its state in words, never by colour alone. */
@Named
@RequestScoped
public class SocialIconsView {

    @Inject
    private CurrentActor current;

    @Inject
    private SocialPanels panels;

    @Inject
    private RecordView record;

    @Inject
    private Texts texts;

    private List<Icon> icons;

    /** An icon as it is drawn. */
    public static class Icon {

        private final String network;
        private final String state;
        private final String text;

        Icon(String network, String state, String text) {
            this.network = network;
            this.state = state;
            this.text = text;
        }

        public String getNetwork() {
            return network;
        }

        /** off, none, auth, tied or due. */
        public String getState() {
            return state;
        }

        public String getText() {
            return text;
        }
    }

    public List<Icon> getIcons() {
        if (icons == null) {
            icons = panels.icons(current.get(), record.getRecordType(), record.getId()).stream()
                    .map(this::icon)
                    .toList();
        }
        return icons;
    }

    /** Makes the icons be read anew. */
    void forget() {
        icons = null;
    }

    private Icon icon(SocialIcon icon) {
        String state = stateOf(icon);
        boolean tiedOnly = icon.tied() && state.equals("none");
        return new Icon(
                icon.network().key(),
                state,
                texts.get(tiedOnly ? "sociallink.icon.tiedOnly" : "sociallink.icon." + state));
    }

    static String stateOf(SocialIcon icon) {
        return switch (icon.state()) {
            case NOT_CONFIGURED -> "off";
            case NOT_AUTHENTICATED -> "none";
            case NEEDS_ME -> "due";
            case AUTHENTICATED -> icon.tied() ? "tied" : "auth";
        };
    }
}
